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
package org.lmsbridge.link;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.link.LinkRefusedException.Reason;
import org.lmsbridge.recording.RecordingKey;

/**
 * Signs links with the salt of the platform. Needs neither OpenMeetings nor a database, and asks nobody: a page may
 * show a hundred links. Immutable, thread-safe; any node of the platform that has the same salt reads what another has
 * signed.
 */
public final class LinkSigner {
    /** Name of the parameter that carries the link in an address. */
    public static final String PARAMETER = "link";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String instance;
    private final URI address;
    private final Map<LinkKind<?>, List<LinkKey>> keys;
    private final Clock clock;

    private LinkSigner(Builder parts) {
        instance = parts.instance;
        address = parts.address;
        keys = LinkKind.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(
                        kind -> kind,
                        kind -> parts.salts.stream()
                                .map(salt -> LinkKey.of(kind, salt))
                                .toList()));
        clock = parts.clock;
    }

    /**
     * Starts with the platform.
     *
     * @param instance host of the platform, as in {@link CourseKey}
     * @param address where the platform answers links, such as {@code https://campus.example/room}; the link becomes
     *     its last parameter. Links to recordings have an address of their own, and so a signer of their own
     * @throws IllegalArgumentException for a host that is none, an address that is not a whole one of http or https, and
     *     one that has a parameter {@value #PARAMETER} already
     */
    public static Builder forPlatform(String instance, URI address) {
        return new Builder(instance, address);
    }

    /**
     * Makes a link that is good once within two hours. Nothing is asked, so the room need not be open yet, or exist.
     *
     * @throws IllegalArgumentException for a course of another platform
     */
    public SignedLink issueLink(Member person, CourseKey course) {
        return issueLink(person, course, LinkTerms.standard());
    }

    /**
     * Makes a link on other terms.
     *
     * @throws IllegalArgumentException for a course of another platform, and for names that are too long together
     */
    public SignedLink issueLink(Member person, CourseKey course, LinkTerms terms) {
        return issued(LinkKind.ROOM, person, course, terms.lifetime(), new LinkPurpose.Entry(terms.once()));
    }

    /**
     * Makes a link to a recording of a course, for the address of {@link RecordingHandler}. It is good as often as wanted
     * in its lifetime, since players and downloads ask again and again. Nothing is asked: whether the person may see the
     * recording is decided each time the link is followed.
     *
     * @param lifetime from a second to 400 days; whoever has the link is taken for that person, so rather short
     * @throws IllegalArgumentException as {@link #issueLink(Member, CourseKey, LinkTerms)}
     */
    public SignedLink issueRecordingLink(
            Member person, CourseKey course, RecordingKey recording, RecordingUse use, Duration lifetime) {
        return issued(
                LinkKind.RECORDING,
                person,
                course,
                LinkTerms.repeatable(lifetime).lifetime(),
                new LinkPurpose.Viewing(recording, use));
    }

    private <P extends LinkPurpose> SignedLink issued(
            LinkKind<P> kind, Member person, CourseKey course, Duration lifetime, P purpose) {
        if (!course.instance().equals(instance)) {
            throw new IllegalArgumentException(
                    "The course is one of " + course.instance() + ", and the links are for " + instance);
        }
        byte[] id = new byte[LinkToken.ID_BYTES];
        RANDOM.nextBytes(id);
        Instant expiresAt = now().plus(lifetime).truncatedTo(ChronoUnit.MILLIS);
        LinkClaims<P> claims = new LinkClaims<>(course, person, expiresAt, purpose);
        String token = new LinkToken<>(kind, HexFormat.of().formatHex(id), claims)
                .sealed(keys(kind).get(0));
        if (token.length() > LinkToken.LONGEST) {
            throw new IllegalArgumentException("The names of course and person are too long for a link");
        }
        String separator = address.getRawQuery() == null ? "?" : "&";
        return new SignedLink(URI.create(address + separator + PARAMETER + "=" + token), expiresAt);
    }

    /** What a link says that is in order and good now. */
    <P extends LinkPurpose> LinkToken<P> opened(LinkKind<P> kind, String token) {
        return opened(kind, token, claims -> {});
    }

    /**
     * The same.
     *
     * @param signed hears what a link of this platform says, also of one that has expired
     */
    <P extends LinkPurpose> LinkToken<P> opened(LinkKind<P> kind, String token, Consumer<LinkClaims<P>> signed) {
        LinkToken<P> link = LinkToken.opened(kind, token, keys(kind));
        if (!link.claims().course().instance().equals(instance)) {
            throw new LinkRefusedException(Reason.OTHER_INSTANCE);
        }
        signed.accept(link.claims());
        if (!now().isBefore(link.claims().expiresAt())) {
            throw new LinkRefusedException(Reason.EXPIRED);
        }
        return link;
    }

    private List<LinkKey> keys(LinkKind<?> kind) {
        return keys.getOrDefault(kind, List.of());
    }

    Instant now() {
        return clock.instant();
    }

    /** Collects what links are signed with. Not thread-safe. */
    public static final class Builder {
        private final String instance;
        private final URI address;
        private List<String> salts = List.of();
        private Clock clock = Clock.systemUTC();

        private Builder(String instance, URI address) {
            // Through a key, since that is what puts host names into one form.
            this.instance = CourseKey.of(instance, CourseKey.MAIN).instance();
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (!web || address.getRawAuthority() == null || address.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "Links need a whole address without #, such as https://campus.example/room");
            }
            if (hasLink(address)) {
                throw new IllegalArgumentException(
                        "The address has a parameter " + PARAMETER + " already, and links need that name");
            }
            this.address = address;
        }

        private static boolean hasLink(URI address) {
            return address.getRawQuery() != null
                    && Arrays.stream(address.getRawQuery().split("&", -1))
                            .anyMatch(part -> part.equals(PARAMETER) || part.startsWith(PARAMETER + "="));
        }

        /**
         * The salt of the platform; may be the one that passwords are derived from.
         *
         * @throws IllegalArgumentException when it is shorter than 16 characters
         */
        public Builder salt(String salt) {
            salts = List.of(LinkKey.strong(salt));
            return this;
        }

        /**
         * The salt of the platform, and the one before it: links that were signed with it stay good until they expire.
         *
         * @throws IllegalArgumentException when one is shorter than 16 characters
         */
        public Builder salts(String current, String previous) {
            salts = List.of(LinkKey.strong(current), LinkKey.strong(previous));
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Makes the signer.
         *
         * @throws IllegalStateException without a salt
         */
        public LinkSigner build() {
            if (salts.isEmpty()) {
                throw new IllegalStateException("Say what links are signed with, with salt(…)");
            }
            return new LinkSigner(this);
        }
    }
}
