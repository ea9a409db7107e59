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
package org.lmsbridge.privacy;

import java.util.List;

/**
 * Remembers receipts of erasures. Thread-safe and durable; throws {@link org.lmsbridge.BridgeException} with
 * {@code STORE_FAILED} when the store does not work.
 */
public interface ReceiptStore {
    /**
     * Adds a receipt, whole or not at all.
     *
     * @param person whose, as {@link PersonKey#fingerprint()}
     */
    void add(String person, Receipt receipt);

    /**
     * The receipts of a person, oldest first.
     *
     * @param person whose, as {@link PersonKey#fingerprint()}
     */
    List<Receipt> of(String person);
}
