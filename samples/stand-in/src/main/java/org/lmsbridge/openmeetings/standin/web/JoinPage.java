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
package org.lmsbridge.openmeetings.standin.web;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;
import org.lmsbridge.openmeetings.standin.wire.TomcatPage;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Entering;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.Visitors.Visitor;
import org.lmsbridge.openmeetings.standin.world.World;

/** The pages behind join links, each at the addresses its version has. */
public final class JoinPage {
    private static final String CONTEXT = "/openmeetings";

    private final World world;
    private final OmVersion version;

    /** The pages of a world. */
    public JoinPage(World world) {
        this.world = world;
        this.version = world.version();
    }

    /** Answers any request below the context that is no service. */
    public Reply answer(Call call) {
        String path = call.path().substring(CONTEXT.length()).replaceFirst(";[^/]*$", "");
        String secureHash = Call.first(call.queryParameters(), "secureHash");
        String invitation = invitation(call, path);
        if (invitation != null) {
            synchronized (world) {
                return entered(world.invitations().enter(invitation));
            }
        }
        boolean swf = version.atLeast(3, 0, 0) && version.before(3, 1, 3);
        if (version.before(3, 1, 3) && (path.isEmpty() || path.equals("/")) && secureHash != null) {
            return swf ? Reply.empty(302).with("Location", CONTEXT + "/swf?" + call.query()) : enter(secureHash);
        }
        if (swf && path.equals("/swf") && secureHash != null) {
            return enter(secureHash);
        }
        if (swf && path.startsWith("/recording/")) {
            return enter(path.substring("/recording/".length()));
        }
        if (version.atLeast(3, 1, 3) && path.equals("/hash")) {
            return hashPage(call, secureHash);
        }
        return path.startsWith("/recordings/")
                ? html(404, TomcatPage.of(404, null, TomcatPage.Style.BARE))
                : Html.welcome(version);
    }

    /** The parameter that carries an invitation, at the addresses that carry join hashes. */
    private @Nullable String invitation(Call call, String path) {
        boolean page = version.before(3, 1, 3)
                ? path.isEmpty() || path.equals("/") || path.equals("/swf")
                : path.equals("/hash");
        String name = version.before(3, 2, 0) ? "invitationHash" : "invitation";
        return page ? Call.first(call.queryParameters(), name) : null;
    }

    private Reply hashPage(Call call, @Nullable String secureHash) {
        if (version.atLeast(5, 0, 0) && "network".equals(Call.first(call.queryParameters(), "app"))) {
            synchronized (world) {
                return WebSessions.with(Html.networkTest(), world.browsers().open());
            }
        }
        String hash = version.atLeast(3, 2, 0)
                ? Call.first(call.queryParameters(), "secure")
                : secureHash == null ? Call.first(call.queryParameters(), "hash") : secureHash;
        return hash == null ? Html.refused("This address names no hash.") : enter(hash);
    }

    private Reply enter(String hash) {
        Entering entering;
        synchronized (world) {
            entering = world.door().enter(hash);
        }
        return entered(entering);
    }

    private Reply entered(Entering entering) {
        Entry entry = entering.entry();
        if (entry != null) {
            return signedIn(Html.entered(entering.state(), entry, entering.room()), entry, entering.account());
        }
        boolean flash = world.line(3, 0) && entering.state() == Entering.State.UNKNOWN;
        return flash ? html(500, TomcatPage.of(500, null, TomcatPage.Style.FULL)) : Html.refused(entering.reason());
    }

    private Reply signedIn(Reply page, Entry entry, @Nullable Account account) {
        if (account == null || version.before(3, 0, 0)) {
            return page;
        }
        synchronized (world) {
            return WebSessions.with(page, world.visitors().admit(new Visitor(account, entry.recordingId())));
        }
    }

    private static Reply html(int status, String page) {
        return Reply.of(status, "text/html;charset=utf-8", page);
    }
}
