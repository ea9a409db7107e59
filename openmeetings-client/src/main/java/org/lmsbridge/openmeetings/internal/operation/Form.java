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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.Answer;

/**
 * What a range of versions calls an operation; both the SOAP and the REST call follow from it. Immutable.
 *
 * @param <I> what is asked with
 * @param <O> what comes back
 */
public final class Form<I, O> {
    /** One parameter and where its value comes from. */
    private record Parameter<I>(
            String name, Place place, boolean session, BiFunction<I, Features, @Nullable Object> value) {}

    private final Versions versions;
    private final @Nullable List<Wire> wires;
    private final String service;
    private final String name;
    private final @Nullable String route;
    private final String method;
    private final boolean bytes;
    private final List<Parameter<I>> parameters;
    private final Class<?> shape;
    private final BiFunction<I, Answer<?>, O> reader;
    private final Set<String> narrower;
    private final boolean sent;

    private Form(Builder<I> builder, Class<?> shape, BiFunction<I, Answer<?>, O> reader) {
        versions = builder.versions;
        wires = builder.wires;
        service = builder.service;
        name = builder.name;
        route = builder.route;
        method = builder.method;
        bytes = builder.bytes;
        parameters = List.copyOf(builder.parameters);
        narrower = Set.copyOf(builder.narrower);
        sent = builder.sent;
        this.shape = shape;
        this.reader = reader;
    }

    /** A call of 2.0 to 3.0. */
    public static <I> Builder<I> axis2(String service, String name) {
        return new Builder<I>(service, name, null, "POST").in(Versions.AXIS2);
    }

    /** A call of 3.1 and later; the route may hold {@code {parameters}}. */
    public static <I> Builder<I> rewritten(String service, String name, String method, String route) {
        return new Builder<I>(service, name, route, method).in(Versions.REWRITTEN);
    }

    /** Which versions call it so. */
    public Versions versions() {
        return versions;
    }

    /** Over what it works in a version, the better one first. */
    public List<Wire> wires(Features features) {
        if (wires != null) {
            return wires;
        }
        return features.preferred() == Wire.SOAP ? List.of(Wire.SOAP, Wire.REST) : List.of(Wire.REST, Wire.SOAP);
    }

    /** Whether it is ever sent; if not, it never works and is described for what its answers mean. */
    public boolean isSent() {
        return sent;
    }

    /** Shape of what is answered: a bean of the wire package, or {@link String} for a bare value. */
    public Class<?> shape() {
        return shape;
    }

    /** Service and operation as OpenMeetings spells them. */
    public String spelling() {
        return service + "." + name;
    }

    /**
     * Whether this form does all that the operation of that spelling does: it is that operation, or one that carries
     * more.
     */
    public boolean covers(String spelling) {
        return spelling().equals(spelling) || narrower.contains(spelling);
    }

    /** Whether a session id goes along. */
    public boolean needsSession() {
        return parameters.stream().anyMatch(Parameter::session);
    }

    /** Where the form is found in a version. */
    public Endpoint endpoint(Features features) {
        return new Endpoint(service, name, features.namespace(), route, method, bytes);
    }

    /** Names and places of what the form takes, in schema order. */
    public List<Argument> signature() {
        return parameters.stream()
                .map(parameter -> new Argument(parameter.name, parameter.place, null))
                .toList();
    }

    /** The call for an input. */
    public Call call(I input, Features features, String session) {
        List<Argument> arguments = new ArrayList<>(parameters.size());
        for (Parameter<I> parameter : parameters) {
            Object value = parameter.session ? session : parameter.value.apply(input, features);
            arguments.add(new Argument(parameter.name, parameter.place, value));
        }
        return new Call(endpoint(features), arguments);
    }

    /** What an answer means. */
    public O read(I input, Answer<?> answer) {
        return reader.apply(input, answer);
    }

    /** Collects a form; ends with {@link #answers}. */
    public static final class Builder<I> {
        private final String service;
        private final String name;
        private final @Nullable String route;
        private final String method;
        private final List<Parameter<I>> parameters = new ArrayList<>();
        private Versions versions = Versions.AXIS2;
        private @Nullable List<Wire> wires;
        private boolean bytes;
        private final Set<String> narrower = new HashSet<>();
        private boolean sent = true;

        private Builder(String service, String name, @Nullable String route, String method) {
            this.service = service;
            this.name = name;
            this.route = route;
            this.method = method;
        }

        /** Narrows the versions. */
        public Builder<I> in(Versions value) {
            versions = value;
            return this;
        }

        /** Says over what it works, the better one first. */
        public Builder<I> over(Wire... values) {
            wires = List.of(values);
            return this;
        }

        /** Says that it never works, and is described for what its answers mean. */
        public Builder<I> neverSent() {
            sent = false;
            return this;
        }

        /** Says that bytes go or come in place of texts and beans. */
        public Builder<I> bytes() {
            bytes = true;
            return this;
        }

        /**
         * Names overloads of OpenMeetings that carry less than this one and are therefore never sent, though their
         * answers read alike; with their service before a dot where it is another.
         */
        public Builder<I> insteadOf(String... overloads) {
            for (String overload : overloads) {
                narrower.add(overload.contains(".") ? overload : service + "." + overload);
            }
            return this;
        }

        /** The session id: {@code SID} until 3.0, {@code sid} in the query later. */
        public Builder<I> session() {
            return session(route == null ? "SID" : "sid");
        }

        /** The session id under a name of its own. */
        public Builder<I> session(String parameter) {
            parameters.add(new Parameter<>(
                    parameter, route == null ? Place.FORM : Place.QUERY, true, (input, features) -> null));
            return this;
        }

        /** A form field. */
        public Builder<I> field(String parameter, Function<I, @Nullable Object> value) {
            return add(parameter, Place.FORM, (input, features) -> value.apply(input));
        }

        /** A form field that depends on what the version can do. */
        public Builder<I> field(String parameter, BiFunction<I, Features, @Nullable Object> value) {
            return add(parameter, Place.FORM, value);
        }

        /** A part of the path. */
        public Builder<I> path(String parameter, Function<I, @Nullable Object> value) {
            return add(parameter, Place.PATH, (input, features) -> value.apply(input));
        }

        /** A part of the path that depends on what the version can do. */
        public Builder<I> path(String parameter, BiFunction<I, Features, @Nullable Object> value) {
            return add(parameter, Place.PATH, value);
        }

        /** A query parameter. */
        public Builder<I> query(String parameter, Function<I, @Nullable Object> value) {
            return add(parameter, Place.QUERY, (input, features) -> value.apply(input));
        }

        /** A query parameter that depends on what the version can do. */
        public Builder<I> query(String parameter, BiFunction<I, Features, @Nullable Object> value) {
            return add(parameter, Place.QUERY, value);
        }

        /** A part of a form of several parts. */
        public Builder<I> part(String parameter, BiFunction<I, Features, @Nullable Object> value) {
            return add(parameter, Place.PART, value);
        }

        /** The whole body, where bytes go. */
        public Builder<I> body(String parameter, Function<I, @Nullable Object> value) {
            return add(parameter, Place.BODY, (input, features) -> value.apply(input));
        }

        /** A header, where bytes go or come. */
        public Builder<I> header(String parameter, Function<I, @Nullable Object> value) {
            return add(parameter, Place.HEADER, (input, features) -> value.apply(input));
        }

        private Builder<I> add(String parameter, Place place, BiFunction<I, Features, @Nullable Object> value) {
            parameters.add(new Parameter<>(parameter, place, false, value));
            return this;
        }

        /** Finishes with how the answer reads. */
        @SuppressWarnings("unchecked") // the dialect builds the answer from this very class
        public <B, O> Form<I, O> answers(Class<B> shape, Function<Answer<B>, O> reader) {
            return new Form<>(this, shape, (input, answer) -> reader.apply((Answer<B>) answer));
        }

        /** Finishes with how the answer reads for what was asked. */
        @SuppressWarnings("unchecked") // the dialect builds the answer from this very class
        public <B, O> Form<I, O> answersTo(Class<B> shape, BiFunction<I, Answer<B>, O> reader) {
            return new Form<>(this, shape, (input, answer) -> reader.apply(input, (Answer<B>) answer));
        }
    }
}
