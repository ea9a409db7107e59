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
/** Rooms on OpenMeetings for the courses of a learning platform. */
module org.lmsbridge {
    exports org.lmsbridge.attendance;
    exports org.lmsbridge.calendar;
    exports org.lmsbridge.chamilo;
    exports org.lmsbridge.link;
    exports org.lmsbridge.metrics;
    exports org.lmsbridge.reconcile;
    exports org.lmsbridge.recording;
    exports org.lmsbridge.pool;
    exports org.lmsbridge.store;
    exports org.lmsbridge;
    exports org.lmsbridge.guest;
    exports org.lmsbridge.lifecycle;
    exports org.lmsbridge.privacy;
    exports org.lmsbridge.template;

    requires com.fasterxml.jackson.core;
    requires com.zaxxer.hikari;
    requires flyway.core;
    requires net.sf.biweekly;
    requires org.apache.commons.codec;
    requires org.jdbi.v3.core;
    requires org.slf4j;
    requires static micrometer.core;
    requires static transitive org.jspecify;
    requires transitive java.sql;
    requires transitive org.lmsbridge.openmeetings;
}
