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
package org.lmsbridge;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/** Doubles of interfaces that do what the real thing does, after somebody has had a look. */
public final class Watched {
    private Watched() {}

    /** Each call is shown by its name before it is made; what the watcher throws, the caller gets. */
    public static <T> T watched(Class<T> type, T real, Consumer<String> watcher) {
        return watched(type, real, watcher, call -> {});
    }

    /** What each call is made with is written down. */
    static <T> T overheard(Class<T> type, T real, List<Object> said) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    said.addAll(List.of(arguments == null ? new Object[0] : arguments));
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Each call is also shown after it was made: what is thrown then, the caller gets instead of the answer. */
    public static <T> T watched(Class<T> type, T real, Consumer<String> watcher, Consumer<String> after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    watcher.accept(method.getName());
                    Object answer;
                    try {
                        answer = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    after.accept(method.getName());
                    return answer;
                }));
    }
}
