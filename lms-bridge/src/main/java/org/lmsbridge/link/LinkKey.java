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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * What is made of a salt for links of one kind. The salt also makes passwords; a label in front of every text keeps the
 * uses apart, so that nothing that was signed for one passes for the other. Immutable, thread-safe.
 */
final class LinkKey {
    static final int SIGNATURE_BYTES = 32;
    static final int ID_DIGITS = 8;

    private static final int SHORTEST_SALT = 16;

    private final String label;
    private final byte[] salt;
    private final String id;
    private final SecretKeySpec hiding;

    private LinkKey(String label, byte[] salt) {
        this.label = label;
        this.salt = salt;
        id = HexFormat.of().formatHex(hmac(label + "-key|v1|")).substring(0, ID_DIGITS);
        hiding = new SecretKeySpec(hmac(label + "-text|v1|"), "AES");
    }

    static LinkKey of(LinkKind<?> kind, String salt) {
        return new LinkKey(kind.label(), strong(salt).getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses a salt that could be guessed. */
    static String strong(String salt) {
        if (salt.length() < SHORTEST_SALT) {
            throw new IllegalArgumentException(
                    "A salt has at least " + SHORTEST_SALT + " characters; make one with: om salt generate");
        }
        return salt;
    }

    /** Which salt it was, without telling the salt: links name it, so that salts can be exchanged. */
    String id() {
        return id;
    }

    /** Signature of some bytes of a link. */
    byte[] signature(byte[] bytes) {
        HmacUtils hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, salt);
        byte[] start = (label + "|v1|" + id + "|").getBytes(StandardCharsets.UTF_8);
        byte[] labelled = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, labelled, 0, start.length);
        System.arraycopy(bytes, 0, labelled, start.length, bytes.length);
        return hmac.hmac(labelled);
    }

    /**
     * Hides a text, or shows a hidden one: names and addresses of people must not lie in the logs of proxies.
     *
     * @param linkId 16 bytes that no other link has
     */
    byte[] turned(byte[] linkId, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, hiding, new IvParameterSpec(linkId));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }

    private byte[] hmac(String text) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, salt).hmac(text);
    }

    @Override
    public String toString() {
        return "LinkKey[" + id + "]";
    }
}
