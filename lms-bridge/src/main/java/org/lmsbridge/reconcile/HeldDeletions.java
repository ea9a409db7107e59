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
package org.lmsbridge.reconcile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/**
 * Keeps the deletions among differences until all else is mended, so that none takes a room away that a course is just
 * finding again, and all are refused when there are too many: a store or a list of courses that is not the right one
 * makes every room look like one to delete. Holds no more than are allowed. Not thread-safe.
 */
final class HeldDeletions {
    /** So many are allowed on any platform that has as many courses. */
    private static final int ALWAYS = 10;

    private static final int SHARE = 10;

    private final String instance;
    private final long rows;
    private final long allowed;
    private final List<Difference> held = new ArrayList<>();
    private long count;

    /**
     * Allows so many deletions as were said, else a tenth of the rows but at least {@value #ALWAYS}, and never more than
     * there are rows; none when there is no row.
     */
    HeldDeletions(String instance, long rows, OptionalInt most) {
        this.instance = instance;
        this.rows = rows;
        allowed = rows == 0 ? 0 : most.orElse((int) Math.min(rows, Math.max(ALWAYS, rows / SHARE)));
    }

    /** Refuses so many deletions before anything is done. */
    void require(long deletions) {
        if (deletions > 0 && rows == 0) {
            throw new DeletionsRefusedException(
                    deletions,
                    0,
                    "The store knows no course of " + instance
                            + ", so that every room of the platform would be deleted;"
                            + " check that it is the right database");
        }
        if (deletions > allowed) {
            throw new DeletionsRefusedException(
                    deletions,
                    allowed,
                    deletions + " rooms would be deleted and at most " + allowed + " may be, none is; check that the"
                            + " database and the list of courses are the right ones before more are allowed");
        }
    }

    /** The differences but the deletions. */
    Iterator<Difference> others(Iterator<Difference> all) {
        return new Others(all);
    }

    /** The deletions, when the others are over. */
    Iterator<Difference> deletions() {
        require(count);
        return held.iterator();
    }

    private void hold(Difference deletion) {
        count++;
        if (count > allowed) {
            held.clear();
        } else {
            held.add(deletion);
        }
    }

    private final class Others implements Iterator<Difference> {
        private final Iterator<Difference> all;
        private final List<Difference> next = new ArrayList<>(1);

        Others(Iterator<Difference> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty() && all.hasNext()) {
                Difference difference = all.next();
                if (difference.kind().deletes()) {
                    hold(difference);
                } else {
                    next.add(difference);
                }
            }
            return !next.isEmpty();
        }

        @Override
        public Difference next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.remove(0);
        }
    }
}
