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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lmsbridge.link.LinkRefusedException.Reason;

/**
 * How a link is written: {@code <beginning of its kind><id of the key>.<Base64url of link id, hidden claims,
 * signature>}.
 *
 * @param kind what links of this kind begin with
 * @param id 32 hexadecimal digits that no other link has
 * @param claims what the link says
 */
record LinkToken<P extends LinkPurpose>(LinkKind<P> kind, String id, LinkClaims<P> claims) {
    static final int ID_BYTES = 16;

    /** Longer addresses are cut or refused by some servers and mail programs. */
    static final int LONGEST = 6000;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    String sealed(LinkKey key) {
        byte[] linkId = HexFormat.of().parseHex(id);
        byte[] hidden = key.turned(linkId, claims.written().getBytes(StandardCharsets.UTF_8));
        byte[] signed = joined(linkId, hidden);
        return kind.beginning() + key.id() + "." + ENCODER.encodeToString(joined(signed, key.signature(signed)));
    }

    /**
     * Reads what one of the keys signed.
     *
     * @throws LinkRefusedException {@code MALFORMED}, {@code OTHER_KIND}, {@code UNKNOWN_KEY}, {@code ALTERED}
     */
    static <P extends LinkPurpose> LinkToken<P> opened(LinkKind<P> kind, String token, List<LinkKey> keys) {
        int start = kind.beginning().length();
        int body = start + LinkKey.ID_DIGITS + 1;
        boolean likeOne = token.length() > body
                && token.length() <= LONGEST
                && kind.begins(token)
                && token.charAt(body - 1) == '.';
        if (!likeOne) {
            throw new LinkRefusedException(
                    LinkKind.ALL.stream().anyMatch(other -> !other.equals(kind) && other.begins(token))
                            ? Reason.OTHER_KIND
                            : Reason.MALFORMED);
        }
        String keyId = token.substring(start, body - 1);
        LinkKey key = keys.stream()
                .filter(one -> one.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new LinkRefusedException(Reason.UNKNOWN_KEY));
        return verified(kind, decoded(token.substring(body)), key);
    }

    private static <P extends LinkPurpose> LinkToken<P> verified(LinkKind<P> kind, byte[] bytes, LinkKey key) {
        int end = bytes.length - LinkKey.SIGNATURE_BYTES;
        if (end <= ID_BYTES) {
            throw new LinkRefusedException(Reason.MALFORMED);
        }
        byte[] signed = Arrays.copyOf(bytes, end);
        if (!MessageDigest.isEqual(key.signature(signed), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw new LinkRefusedException(Reason.ALTERED);
        }
        byte[] linkId = Arrays.copyOf(signed, ID_BYTES);
        byte[] line = key.turned(linkId, Arrays.copyOfRange(signed, ID_BYTES, end));
        try {
            LinkClaims<P> claims = LinkClaims.read(kind, new String(line, StandardCharsets.UTF_8));
            return new LinkToken<>(kind, HexFormat.of().formatHex(linkId), claims);
        } catch (IllegalArgumentException | DateTimeException e) {
            // Signed with our salt, but by another release. The cause would name people.
            throw new LinkRefusedException(Reason.MALFORMED);
        }
    }

    /** Exactly one text stands for some bytes: the decoder alone overlooks changes of the last character. */
    private static byte[] decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (ENCODER.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new LinkRefusedException(Reason.MALFORMED);
        }
        throw new LinkRefusedException(Reason.ALTERED);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** Only which link it is. */
    @Override
    public String toString() {
        return "LinkToken[" + id + "]";
    }
}
