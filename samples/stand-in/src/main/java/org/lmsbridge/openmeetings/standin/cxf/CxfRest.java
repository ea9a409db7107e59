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
package org.lmsbridge.openmeetings.standin.cxf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.wire.TomcatPage;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** REST with JSON. */
final class CxfRest {
    private static final Property RESULT = new Property("return", "serviceResult", false, false, false);

    private final CxfServices services;
    private final OmVersion version;
    private final List<Route> routes;
    private final RestArguments arguments;
    private final Jettison jettison;

    CxfRest(CxfServices services) {
        this.services = services;
        this.version = services.world().version();
        this.routes = Route.of(version);
        this.arguments = new RestArguments(
                version, services.catalogue(), services.world().words());
        this.jettison = new Jettison(services.catalogue());
    }

    Reply answer(Call call, String path) {
        if (version.atLeast(5, 0, 0) && path.contains("%2F")) {
            return page(400, null, true);
        }
        boolean otherMethod = false;
        for (Route route : routes) {
            Map<String, String> inPath = route.match(path);
            if (inPath != null && call.method().equals("OPTIONS")) {
                return allow(Reply.empty(200));
            }
            if (inPath != null && call.method().equals("HEAD") && route.method().equals("GET")) {
                return version.before(3, 3, 0) ? Reply.of(200, "application/json", "") : page(403, null, false);
            }
            if (inPath != null && route.method().equals(call.method())) {
                return operation(call, route, inPath);
            }
            otherMethod |= inPath != null;
        }
        return allow(Reply.empty(otherMethod ? 405 : 404));
    }

    String operation(Call call, String path) {
        return routes.stream()
                .filter(route -> route.method().equals(call.method()) && route.match(path) != null)
                .findFirst()
                .map(route -> route.id().substring(route.id().indexOf('.') + 1))
                .orElse("");
    }

    private static Reply allow(Reply reply) {
        return reply.with("Allow", "DELETE,POST,GET,OPTIONS,HEAD");
    }

    private Reply operation(Call call, Route route, Map<String, String> inPath) {
        String[] id = route.id().split("\\.", -1);
        Signature signature = services.catalogue().operation(id[0], id[1]);
        if (signature == null) {
            return Reply.empty(404);
        }
        try {
            accept(call);
            String misspelt = inPath.get("externaliId");
            if (misspelt != null && !services.world().has(Habit.BROKEN_REST_EXTERNAL)) {
                inPath.put("externalid", misspelt);
            }
            Args args = arguments.read(call, signature, inPath);
            return result(signature, services.run(signature, args, true));
        } catch (Failure e) {
            return failure(e);
        }
    }

    private static void accept(Call call) {
        String accept = call.header("Accept");
        if (accept != null
                && !accept.isBlank()
                && !accept.toLowerCase(Locale.ROOT).contains("json")
                && !accept.contains("*/*")
                && !accept.contains("application/*")) {
            throw Failure.status(406);
        }
        if (call.method().equals("POST") && !call.mediaType().isEmpty() && !call.form() && !call.multipart()) {
            throw Failure.status(415);
        }
    }

    private Reply result(Signature signature, @Nullable Object result) {
        if (result == null) {
            return Reply.empty(204);
        }
        String type = signature.result().type();
        String unwritable = unwritable(type);
        if (unwritable != null) {
            return Reply.of(
                    500,
                    "application/json",
                    "No message body writer has been found for class " + unwritable
                            + ", ContentType: application/json");
        }
        if (type.equals("string")) {
            return Reply.of(200, "application/manifest+json", result.toString());
        }
        if (result instanceof Map<?, ?> asItIs) {
            return Reply.of(200, "application/json", Json.write(Map.of(type, asItIs)));
        }
        if (result instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?>) {
            return Reply.of(200, "application/json", Json.write(Map.of(type, list)));
        }
        return Reply.of(200, "application/json", jettison.write(signature.result(), result));
    }

    /** The class of a result for which JSONProvider has no writer, null when it has one. */
    private @Nullable String unwritable(String type) {
        return switch (type) {
            case "int" -> "java.lang.Integer";
            case "long" -> "java.lang.Long";
            case "roomCountBean" -> "java.util.ArrayList";
            case "group" -> "org.apache.openjpa.kernel.DelegatingResultList";
            case "userSearchResult" ->
                version.before(3, 3, 0) ? "org.apache.openmeetings.db.dto.user.UserSearchResult" : null;
            default -> null;
        };
    }

    private Reply failure(Failure failure) {
        if (failure.kind() == Failure.Kind.STATUS) {
            return failure.text() == null
                    ? Reply.empty(failure.status())
                    : Reply.of(failure.status(), "text/plain", failure.text());
        }
        if (version.before(6, 3, 0) || failure.kind() == Failure.Kind.ESCAPED) {
            return page(500, failure.text(), true);
        }
        Object result = Refusals.result(0, failure.text(), "ERROR");
        String text = failure.text() == null ? "" : failure.text().replaceAll("[\r\n]", " ");
        return Reply.of(500, "application/json", jettison.write(RESULT, result))
                .with("exception", text)
                .with("Connection", "close");
    }

    private TomcatPage.Style late() {
        if (version.atLeast(5, 0, 0)) {
            return TomcatPage.Style.BARE;
        }
        return version.before(4, 0, 0) ? TomcatPage.Style.LATER : TomcatPage.Style.FULL;
    }

    private static @Nullable String firstLine(@Nullable String text) {
        return text == null ? null : text.lines().findFirst().orElse("");
    }

    private Reply page(int status, @Nullable String text, boolean body) {
        TomcatPage.Style style = version.before(3, 3, 0) ? TomcatPage.Style.OLD : late();
        return Reply.of(status, "text/html;charset=utf-8", body ? TomcatPage.of(status, firstLine(text), style) : "");
    }
}
