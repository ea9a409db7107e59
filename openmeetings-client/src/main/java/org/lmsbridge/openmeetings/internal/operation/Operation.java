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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/**
 * Something OpenMeetings can be asked, described once for each family of versions.
 *
 * @param id our name of it, such as {@code rooms.close}
 * @param onOneThing whether it is about one thing that may not be there
 * @param forms how the versions call it; ranges do not overlap
 * @param remarks what a user should know of it in some versions
 * @param methods the methods of the face that it serves, such as {@code rooms.close}; its id unless said otherwise, none
 *     when it stands behind them all
 * @param <I> what is asked with
 * @param <O> what comes back
 */
public record Operation<I, O>(
        String id, boolean onOneThing, List<Form<I, O>> forms, List<Remark> remarks, List<String> methods) {
    /** Describes an operation. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies the array and forgets it
    public static <I, O> Operation<I, O> of(String id, Form<I, O>... forms) {
        return new Operation<>(id, false, List.of(forms), List.of(), List.of(id));
    }

    /** Describes an operation on one thing, which may not be there. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies the array and forgets it
    public static <I, O> Operation<I, O> on(String id, Form<I, O>... forms) {
        return new Operation<>(id, true, List.of(forms), List.of(), List.of(id));
    }

    /** Says why some versions have no such operation, or none that works: what follows on "OpenMeetings 3.1 …". */
    public Operation<I, O> absent(Versions versions, String why) {
        return with(new Remark(Remark.Kind.ABSENT, versions, null, why, List.of()));
    }

    /** Says why some versions have none that works over that transport. */
    public Operation<I, O> absent(Versions versions, Wire wire, String why) {
        return with(new Remark(Remark.Kind.ABSENT, versions, wire, why, List.of()));
    }

    /** Names a defect of OpenMeetings that the library works around or cannot mend. */
    public Operation<I, O> defect(Versions versions, String what) {
        return with(new Remark(Remark.Kind.DEFECT, versions, null, what, List.of()));
    }

    /** Says by what else the library does it in some versions, and why: what follows on "OpenMeetings 3.1 …". */
    public Operation<I, O> detour(Versions versions, String why, Operation<?, ?>... by) {
        return with(new Remark(Remark.Kind.DETOUR, versions, null, why, List.of(by)));
    }

    /** Names the methods of the face that it serves, where it is not the one that it is called after. */
    public Operation<I, O> serving(String... names) {
        return new Operation<>(id, onOneThing, forms, remarks, List.of(names));
    }

    private Operation<I, O> with(Remark remark) {
        List<Remark> more = Stream.concat(remarks.stream(), Stream.of(remark)).toList();
        return new Operation<>(id, onOneThing, forms, more, methods);
    }

    /** Why that version has no such operation. */
    public String whyAbsent(OpenMeetingsVersion version) {
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.ABSENT && remark.wire() == null)
                .filter(remark -> remark.versions().contain(version))
                .map(Remark::text)
                .findFirst()
                .orElse("has no such operation");
    }

    /** By what else that version does it; empty when it has its own form or none. */
    Optional<Remark> detour(OpenMeetingsVersion version) {
        return remarks.stream()
                .filter(remark -> remark.kind() == Remark.Kind.DETOUR)
                .filter(remark -> remark.versions().contain(version))
                .findFirst();
    }

    /** How that version calls it; empty when it has no such operation, or one that never works. */
    public Optional<Form<I, O>> in(OpenMeetingsVersion version) {
        return forms.stream()
                .filter(form -> form.isSent() && form.versions().contain(version))
                .findFirst();
    }

    /** Whether it proves who we are, which OpenMeetings makes slow on purpose. */
    public boolean isLogin() {
        return id.equals("sessions.login") || id.equals("sessions.enter");
    }
}
