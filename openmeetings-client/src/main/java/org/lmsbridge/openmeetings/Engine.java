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
package org.lmsbridge.openmeetings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.dialect.Dialect;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Confidential;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.session.ControlSession;
import org.lmsbridge.openmeetings.internal.session.Exchange;
import org.lmsbridge.openmeetings.internal.session.Unreached;
import org.lmsbridge.openmeetings.internal.transport.AnswerTooLongException;
import org.lmsbridge.openmeetings.internal.transport.Limits;
import org.lmsbridge.openmeetings.internal.transport.LocalFailureException;
import org.lmsbridge.openmeetings.internal.transport.NotSentException;
import org.lmsbridge.openmeetings.internal.transport.Receiver;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.transport.Transport;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs operations: every call goes through these lines, whatever the version and the interface. Thread-safe. */
final class Engine implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Transport transport;
    private final Limits limits;
    private final TransportChoice choice;
    private final VersionDetection detection;
    private final boolean configured;
    private final List<String> secrets;
    private volatile @Nullable Features features;
    private volatile boolean doubted;

    Engine(
            Transport transport,
            Limits limits,
            TransportChoice choice,
            Optional<OpenMeetingsVersion> version,
            List<String> passwords) {
        secrets = Secrets.spellings(passwords);
        this.transport = transport;
        this.limits = limits;
        this.choice = choice;
        detection = new VersionDetection(transport, limits.callTime());
        configured = version.isPresent();
        features = version.map(Features::new).orElse(null);
    }

    @Override
    public Features features() {
        Features known = features;
        return known == null || doubted ? detected() : known;
    }

    /** Many threads that start at once share one detection. */
    private synchronized Features detected() {
        Features known = features;
        if (known == null || doubted) {
            known = new Features(detection.detect());
            LOG.debug("This is OpenMeetings {}", known.version());
            features = known;
            doubted = false;
        }
        return known;
    }

    /** What the server can do, found out now in any case. */
    OpenMeetingsVersion detectedNow() {
        return translated("server.info", detection::detect);
    }

    /** Whether this version has the operation. */
    boolean knows(Operation<?, ?> operation) {
        return operation.in(features().version()).isPresent();
    }

    /** Asks without a session. */
    <I, O> O open(Operation<I, O> operation, I input) {
        return translated(operation.id(), () -> ask(operation, input, ""));
    }

    /** Asks on the session that manages; one that has ended is renewed once. */
    <I, O> O managed(Operation<I, O> operation, I input, ControlSession control) {
        return translated(operation.id(), () -> renewing(operation, input, control));
    }

    private <I, O> O renewing(Operation<I, O> operation, I input, ControlSession control) {
        form(operation);
        String session = control.id();
        try {
            return ask(operation, input, session);
        } catch (Refusal refusal) {
            Refusal certain = settled(operation, refusal, session);
            if (certain.kind() == Refusal.Kind.NOT_ALLOWED) {
                control.forget(session);
            } else if (refusal.kind() != Refusal.Kind.UNCLEAR || !operation.onOneThing()) {
                throw certain;
            }
        }
        // an ended session has been renewed; a failure without a reason has to show twice to mean "no such thing"
        String renewed = control.id();
        try {
            return ask(operation, input, renewed);
        } catch (Refusal refusal) {
            throw settled(operation, refusal, renewed);
        }
    }

    /**
     * Asks exactly once, on a session that has been proven good: for what cannot be said twice, and for what
     * OpenMeetings answers alike whether it did it or not.
     */
    <I, O> O once(Operation<I, O> operation, I input, ControlSession control) {
        return translated(operation.id(), () -> {
            form(operation);
            String session = proven(control);
            try {
                return ask(operation, input, session);
            } catch (Refusal refusal) {
                throw settled(operation, refusal, session);
            }
        });
    }

    private String proven(ControlSession control) {
        String session = control.id();
        if (isGood(session)) {
            return session;
        }
        control.forget(session);
        String renewed = control.id();
        if (!isGood(renewed)) {
            throw Refusal.of(Refusal.Kind.NOT_ALLOWED, null, "the account may not use the web services");
        }
        return renewed;
    }

    /** Fetches an answer of any length. */
    void receive(Request request, Receiver receiver) {
        try {
            transport.receive(request, limits.silence(), receiver);
        } catch (LocalFailureException e) {
            throw new UncheckedIOException(e.reason());
        } catch (NotSentException e) {
            throw new Unreached(false, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new Unreached(true, e.getMessage() == null ? "the connection broke" : e.getMessage(), e);
        }
    }

    /** Asks without a session for so many bytes, which nobody keeps. */
    <I> void count(Operation<I, ?> operation, I input, long bytes) {
        translated(operation.id(), () -> {
            Call call = form(operation).call(input, features(), "");
            Dialect dialect = Dialect.of(call.endpoint(), Wire.REST);
            Counting counting = new Counting(dialect, bytes);
            receive(dialect.encode(call), counting);
            counting.finish();
            return Done.DONE;
        });
    }

    /** A refusal without a reason is settled by one more question that needs the same right. */
    Refusal settled(Operation<?, ?> operation, Refusal refusal, String session) {
        if (refusal.kind() != Refusal.Kind.UNCLEAR) {
            return refusal;
        }
        String told = String.valueOf(refusal.getMessage());
        if (!isGood(session)) {
            return Refusal.of(Refusal.Kind.NOT_ALLOWED, refusal.code(), told);
        }
        return operation.onOneThing() ? Refusal.of(Refusal.Kind.NOT_FOUND, refusal.code(), told) : refusal;
    }

    private boolean isGood(String session) {
        try {
            return ask(SessionOperations.CHECK, Done.DONE, session);
        } catch (Refusal refusal) {
            // 2.0 to 3.0 fail on the room 0 that is asked for once the right is there
            return features().axis2() && refusal.kind() == Refusal.Kind.UNCLEAR;
        }
    }

    @Override
    public <I, O> O ask(Operation<I, O> operation, I input, String session) {
        Form<I, O> form = form(operation);
        Features can = features();
        Call call = form.call(input, can, session);
        List<Wire> wires = form.wires(can);
        Wire wire = wire(wires);
        Request request;
        try {
            request = Dialect.of(call.endpoint(), wire).encode(call);
        } catch (Refusal unspeakable) {
            if (wire == Wire.SOAP || !wires.contains(Wire.SOAP)) {
                throw unspeakable;
            }
            // a slash in an external id cannot stand in an address, but well in an envelope
            wire = Wire.SOAP;
            request = Dialect.of(call.endpoint(), wire).encode(call);
        }
        Reply reply = send(operation, request, wire);
        try {
            return form.read(input, Dialect.of(call.endpoint(), wire).decode(reply, form.shape()));
        } catch (Refusal refusal) {
            throw masked(refusal, input);
        } catch (Unreadable unreadable) {
            // the server may be another version by now; the next call asks
            doubted = !configured;
            throw unreadable;
        }
    }

    /** Without what we sent that is secret, should the server have quoted it. */
    private Refusal masked(Refusal refusal, Object input) {
        Refusal known = refusal.without(secrets);
        return input instanceof Confidential confidential
                ? known.without(Secrets.spellings(confidential.secrets()))
                : known;
    }

    private Reply send(Operation<?, ?> operation, Request request, Wire wire) {
        Duration time = operation.isLogin() ? limits.loginTime() : limits.callTime();
        if (request.isUpload()) {
            time = limits.silence();
        }
        long start = System.nanoTime();
        try {
            Reply reply = transport.send(request, time);
            if (LOG.isDebugEnabled()) {
                LOG.debug(
                        "{} over {}: {} in {} ms",
                        operation.id(),
                        wire,
                        reply,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            }
            return reply;
        } catch (LocalFailureException e) {
            throw new UncheckedIOException(e.reason());
        } catch (NotSentException e) {
            throw new Unreached(false, String.valueOf(e.getMessage()), e);
        } catch (AnswerTooLongException e) {
            throw new Unreadable(e.getMessage() + "; where so much is expected, allow longer answers");
        } catch (IOException e) {
            throw new Unreached(true, e.getMessage() == null ? "the connection broke" : e.getMessage(), e);
        }
    }

    private <I, O> Form<I, O> form(Operation<I, O> operation) {
        return operation
                .in(features().version())
                .orElseThrow(() -> notSupported(
                        operation.id(), operation.whyAbsent(features().version())));
    }

    /** Which of those that work is used. */
    Wire wire(List<Wire> working) {
        Wire wanted = switch (choice) {
            case AUTO -> working.get(0);
            case SOAP -> Wire.SOAP;
            case REST -> Wire.REST;
        };
        return working.contains(wanted) ? wanted : working.get(0);
    }

    /** What this version cannot do, said before anything is sent. */
    RefusedException notSupported(String operation, String why) {
        return new RefusedException(
                operation,
                RefusedException.Reason.NOT_SUPPORTED,
                null,
                operation + " is not supported: OpenMeetings " + features().version() + " " + why);
    }

    /** What the library itself refuses, said before anything is sent. */
    static RefusedException invalid(String operation, String why) {
        return new RefusedException(operation, RefusedException.Reason.INVALID, null, operation + " refused: " + why);
    }

    /** Runs, and tells failures in the words of the public face. */
    static <T> T translated(String operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw Failures.refused(operation, refusal);
        } catch (Unreadable unreadable) {
            throw new UnexpectedReplyException(operation, operation + " failed: " + unreadable.getMessage());
        } catch (Unreached unreached) {
            throw new UnreachableException(
                    operation,
                    unreached.maybeProcessed(),
                    operation + " did not reach OpenMeetings: " + unreached.getMessage(),
                    unreached.getCause());
        }
    }
}
