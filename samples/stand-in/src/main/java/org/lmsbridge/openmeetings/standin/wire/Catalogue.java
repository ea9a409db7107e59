/*
 * Copyright 2026 the OpenMeetings LMS bridge authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.lmsbridge.openmeetings.standin.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** The operations and beans of one version, read from the tables beside this class. */
public final class Catalogue {
    private static final Map<OmVersion, Catalogue> READ = new ConcurrentHashMap<>();

    private final Map<String, Signature> operations = new LinkedHashMap<>();
    private final Map<String, BeanType> beans = new LinkedHashMap<>();

    private Catalogue(OmVersion version) {
        if (version.axis2()) {
            for (String line : Table.lines("axis2-operations.txt")) {
                axis2Operation(line.split(" ", -1), version);
            }
            Table.section("axis2-types.txt", version).forEach(line -> bean(line.split(" ", -1), 2));
        } else {
            Table.section("cxf-operations.txt", version).forEach(line -> operation(line.split(" ", -1), 1));
            Table.section("cxf-types.txt", version).forEach(line -> bean(line.split(" ", -1), 1));
        }
    }

    /** The catalogue of a version. */
    public static Catalogue of(OmVersion version) {
        return READ.computeIfAbsent(version, Catalogue::new);
    }

    /** An operation, or null when the version has none of that name. */
    public @Nullable Signature operation(String service, String name) {
        return operations.get(service + "." + name);
    }

    /** The operations of a service, empty when the version has no such service. */
    public List<Signature> service(String service) {
        return operations.values().stream()
                .filter(operation -> operation.service().equals(service))
                .toList();
    }

    /** A bean type. */
    public BeanType bean(String name) {
        BeanType bean = beans.get(name);
        if (bean == null) {
            throw new IllegalStateException("No bean " + name);
        }
        return bean;
    }

    /** Whether a type is a bean. */
    public boolean isBean(String type) {
        return beans.containsKey(type);
    }

    private void axis2Operation(String[] words, OmVersion version) {
        if (version.compareTo(OmVersion.parse(words[1])) >= 0 && version.compareTo(OmVersion.parse(words[2])) <= 0) {
            List<String> rest = new ArrayList<>(List.of(words));
            rest.subList(1, 3).clear();
            operation(rest.toArray(new String[0]), 1);
        }
    }

    private void operation(String[] words, int result) {
        String[] name = words[0].split("\\.", -1);
        operations.put(
                words[0],
                new Signature(name[0], name[1], Property.of("return:" + words[result]), properties(words, result + 1)));
    }

    private void bean(String[] words, int first) {
        beans.put(words[0], new BeanType(words[0], first == 2 ? words[1] : "", properties(words, first)));
    }

    private static List<Property> properties(String[] words, int from) {
        return Arrays.stream(words)
                .skip(from)
                .filter(word -> !word.isEmpty())
                .map(Property::of)
                .toList();
    }
}
