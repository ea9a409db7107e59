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
package org.lmsbridge.openmeetings.recordings;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.dialect.Dialect;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Transport;
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.UserType;

/** Replays one exchange of one operation: sends ours, compares it with the recorded one, reads the recorded answer. */
final class Replay<I, O> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Reasons OTHERS_REQUESTS = new Reasons("/recordings-requests-of-others.txt");

    private final RecordedExchange exchange;
    private final Operation<I, O> operation;
    private final Form<I, O> form;
    private final Features features;

    Replay(RecordedExchange exchange, Operation<I, O> operation, Form<I, O> form) {
        this.exchange = exchange;
        this.operation = operation;
        this.form = form;
        features = new Features(exchange.version());
    }

    /** What ours would have been asked with; empty when the recorded request breaks the rules on purpose. */
    private Optional<I> input() {
        Endpoint endpoint = form.endpoint(features);
        String path = exchange.protocol().equals("soap")
                ? "/services/" + exchange.service()
                : endpoint.isAxis2() ? "/services/" + exchange.service() + "/" + exchange.operation() : "";
        String method =
                exchange.protocol().equals("soap") || endpoint.isAxis2() ? exchange.method() : endpoint.method();
        if (!exchange.path().endsWith(path) || !exchange.method().equals(method)) {
            return Optional.empty();
        }
        if (exchange.protocol().equals("soap") && !isSoap11()) {
            return Optional.empty();
        }
        return RecordedArguments.of(exchange, endpoint.route())
                .filter(this::isSpeltAsInThisVersion)
                .filter(said -> form.signature().stream()
                        .map(argument -> argument.name())
                        .toList()
                        .containsAll(said.order()))
                .flatMap(said -> Inputs.of(operation, said));
    }

    /** SOAP 1.2, and actions that are missing or another operation's, are never sent. */
    private boolean isSoap11() {
        String action = exchange.requestHeader("SOAPAction");
        return exchange.requestHeader("Content-Type").startsWith("text/xml")
                && (action.equals("\"\"") || action.equals("\"urn:" + exchange.operation() + "\""));
    }

    private boolean isSpeltAsInThisVersion(RecordedArguments said) {
        JsonNode type = said.values().get("type");
        JsonNode room = said.values().get("room");
        JsonNode user = said.values().get("user");
        if (user != null && user.has("type")) {
            String spelled = user.get("type").asText();
            return Arrays.stream(UserType.values())
                    .anyMatch(known -> features.spelled(known).equals(spelled));
        }
        return isSpeltAsInThisVersion(type) && isSpeltAsInThisVersion(room == null ? null : room.get("type"));
    }

    private boolean isSpeltAsInThisVersion(@Nullable JsonNode type) {
        return type == null
                || Arrays.stream(RoomType.values())
                        .anyMatch(known -> features.spelled(known).equals(type.asText()));
    }

    /** Whether a caller of the library can send this. */
    boolean isProducible() {
        try {
            request()
                    .ifPresent(
                            call -> Dialect.of(call.endpoint(), exchange.wire()).encode(call));
            return request().isPresent();
        } catch (Refusal refusal) {
            // refused before it is sent, such as a slash in a path
            return false;
        }
    }

    private Optional<Call> request() {
        if (OTHERS_REQUESTS.cover(exchange.name())) {
            return Optional.empty();
        }
        Optional<I> input = input();
        if (input.isEmpty()) {
            return Optional.empty();
        }
        RecordedArguments said =
                RecordedArguments.of(exchange, form.endpoint(features).route()).orElseThrow();
        String sid = said.values().containsKey("sid")
                ? said.text("sid")
                : said.values().containsKey("SID")
                        ? said.text("SID")
                        : said.values().containsKey("SID_Admin") ? said.text("SID_Admin") : "";
        boolean wellFormed = !form.needsSession() || sid.matches("[0-9a-fA-F]{32}|[0-9a-fA-F-]{36}");
        return wellFormed
                ? Optional.of(form.call(input.get(), features, sid)).filter(call -> isOrderedAsOurs(call, said))
                : Optional.empty();
    }

    /** Lists come in the order of their numbers; a caller cannot ask for another one. */
    private static boolean isOrderedAsOurs(Call call, RecordedArguments said) {
        return call.arguments().stream()
                .filter(argument -> argument.name().equals("orderby"))
                .allMatch(argument -> said.values().containsKey("orderby")
                        && said.text("orderby").equals(argument.value()));
    }

    /** Sends ours to a server that answers as recorded; what differs from the recorded request, or empty. */
    Optional<String> sendAndCompare(WireMockServer server, Transport transport) throws IOException {
        Call call = request().orElseThrow();
        ResponseDefinitionBuilder answer = aResponse().withStatus(exchange.status());
        if (!exchange.responseHeader("Content-Type").isEmpty()) {
            answer.withHeader("Content-Type", exchange.responseHeader("Content-Type"));
        }
        if (!exchange.responseHeader("exception").isEmpty()) {
            answer.withHeader("exception", exchange.responseHeader("exception"));
        }
        server.resetAll();
        server.stubFor(any(anyUrl()).willReturn(answer.withBody(exchange.responseBody())));
        Reply reply =
                transport.send(Dialect.of(call.endpoint(), exchange.wire()).encode(call), Duration.ofSeconds(20));
        if (reply.status() != exchange.status() || !Arrays.equals(reply.body(), exchange.responseBody())) {
            return Optional.of("the answer did not come through whole");
        }
        LoggedRequest sent = server.getAllServeEvents().get(0).getRequest();
        RecordedExchange ours = new RecordedExchange(exchange.directory(), exchange.service(), asLine(sent));
        Equivalence equivalence = new Equivalence(exchange.protocol().equals("soap"), isOurs());
        return sameAddress(ours)
                .or(() -> equivalence.difference(
                        RecordedArguments.of(exchange, call.endpoint().route()).orElseThrow(),
                        RecordedArguments.of(ours, call.endpoint().route()).orElseThrow()));
    }

    /** Whether the recorded operation is the one that is sent, not an overload that carries less. */
    private boolean isOurs() {
        return form.spelling().equals(exchange.spelling());
    }

    private Optional<String> sameAddress(RecordedExchange ours) {
        if (!isOurs()) {
            return Optional.empty();
        }
        String expected = exchange.path().replaceAll("/$", "").replace("+", "%20");
        if (!plain(ours.path().replaceAll("/$", "")).equalsIgnoreCase(plain(expected))) {
            return Optional.of("the path is " + ours.path() + " instead of " + exchange.path());
        }
        if (exchange.protocol().equals("rest")) {
            return Optional.empty();
        }
        String action = features.axis2() ? "\"urn:" + exchange.operation() + "\"" : "\"\"";
        return action.equals(ours.requestHeader("SOAPAction"))
                ? Optional.empty()
                : Optional.of("the action is " + ours.requestHeader("SOAPAction") + " instead of " + action);
    }

    /** Times in a path may be told in another zone. */
    private static String plain(String path) {
        return Equivalence.instant(path.replace("%2B", "+").replace("%3A", ":"));
    }

    private ObjectNode asLine(LoggedRequest sent) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("protocol", exchange.protocol()).put("operation", exchange.operation());
        ObjectNode request = line.putObject("request");
        String url = sent.getUrl();
        int query = url.indexOf('?');
        request.put("method", sent.getMethod().getName())
                .put("path", query < 0 ? url : url.substring(0, query))
                .put("query", query < 0 ? "" : url.substring(query + 1))
                .put("body", body(sent));
        ObjectNode headers = request.putObject("headers");
        sent.getHeaders().all().forEach(header -> headers.put(header.key(), header.firstValue()));
        return line;
    }

    /** As the recordings write it: what is no text in base64. */
    private static String body(LoggedRequest sent) {
        byte[] bytes = sent.getBody();
        return Arrays.equals(sent.getBodyAsString().getBytes(StandardCharsets.UTF_8), bytes)
                ? sent.getBodyAsString()
                : "base64:" + Base64.getEncoder().encodeToString(bytes);
    }

    /** What the recorded answer comes to. */
    Outcome outcome() {
        return Outcome.of(() -> read(exchange.reply()));
    }

    /** What a reply means; a refusal or an unreadable answer is thrown. */
    Object read(Reply reply) {
        Dialect dialect = Dialect.of(form.endpoint(features), exchange.wire());
        O value = form.read(input().orElse(null), dialect.decode(reply, form.shape()));
        // the beans of recordings are filtered before they become public values
        return value instanceof List<?> list ? list.stream().map(Replay::told).toList() : value;
    }

    private static Object told(Object item) {
        return item instanceof RecordingBean recording ? recording.toRecording() : item;
    }

    /** Leaves of the recorded answer that are not found in the value, but for those left out on purpose. */
    List<String> lostLeaves(Reasons leftOut) throws Exception {
        boolean bytes = form.endpoint(features).bytes();
        if (bytes || exchange.responseBody().length == 0) {
            return List.of();
        }
        Outcome whole = outcome();
        String shown = whole.toString();
        List<String> lost = new ArrayList<>();
        for (Leaves.Leaf leaf : Leaves.of(exchange.responseBody())) {
            if (leftOut.cover(exchange.spelling() + " " + leaf.path())) {
                continue;
            }
            Outcome altered = Outcome.of(() -> read(exchange.reply(leaf.altered())));
            if (altered.equals(whole)) {
                lost.add(leaf.path() + " = " + leaf.text());
            } else if (leaf.isFreeText() && !shown.contains(leaf.text())) {
                lost.add(leaf.path() + " is not in the value as " + leaf.text());
            }
        }
        return lost;
    }

    String operationId() {
        return operation.id();
    }

    boolean isLogin() {
        return operation.isLogin();
    }
}
