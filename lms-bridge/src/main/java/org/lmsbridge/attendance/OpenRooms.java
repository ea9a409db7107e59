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
package org.lmsbridge.attendance;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;

/** The open rooms of a platform, read page by page, so that none is looked into long after it was read. */
final class OpenRooms implements Iterator<StoredRoom> {
    private static final int PAGE = 50;

    private final RoomStore store;
    private final String instance;
    private Iterator<StoredRoom> page = List.<StoredRoom>of().iterator();
    private String after = "";
    private boolean more = true;

    OpenRooms(RoomStore store, String instance) {
        this.store = store;
        this.instance = instance;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && more) {
            List<StoredRoom> rows = store.openRooms(instance, after, PAGE);
            more = rows.size() == PAGE;
            page = rows.iterator();
        }
        return page.hasNext();
    }

    @Override
    public StoredRoom next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StoredRoom row = page.next();
        after = row.key().fingerprint();
        return row;
    }
}
