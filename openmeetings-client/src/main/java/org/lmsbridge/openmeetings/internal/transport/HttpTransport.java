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
package org.lmsbridge.openmeetings.internal.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * HTTP over Apache HttpClient, with the defaults that would be wrong here turned off: it never repeats a request
 * (a POST after 503 made two rooms), never follows a redirect (the session id would go along), keeps no cookies,
 * unpacks nothing, and ends every exchange at its deadline even while bytes still drip in.
 */
public final class HttpTransport implements Transport {
    private static final String LEFT = "openmeetings-client.left";
    /** Longest announcement that is believed: nobody makes us set aside more than a page by a header. */
    private static final long LONGEST_TOLD = 64 * 1024;

    private static final String CLOSED = "this client is closed";

    private final URI address;
    private final Limits limits;
    private final CloseableHttpClient client;
    private final RequestConfig requests;
    private final Deadlines deadlines = new Deadlines();

    /** Notes when a request begins to leave: until then nothing has been sent, whatever goes wrong. */
    private static final class Noting extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                @Nullable HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            context.setAttribute(LEFT, true);
            return super.execute(request, connection, callback, context);
        }
    }

    /** Opens nothing yet. */
    public HttpTransport(URI address, Limits limits) {
        this.address = address;
        this.limits = limits;
        Timeout connect = Timeout.of(limits.connectTime());
        requests = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(limits.callTime()))
                .setResponseTimeout(Timeout.of(limits.loginTime()))
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        // a refusal in the middle of an upload is read instead of running into a closed connection
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .responseOutOfOrderStrategy(new EarlyAnswers())
                                .build())
                        .setMaxConnTotal(limits.connections())
                        .setMaxConnPerRoute(limits.connections())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(Timeout.of(limits.loginTime()))
                                // shorter than the keep-alive of any container that OpenMeetings runs in
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(5))
                                .build())
                        .build())
                .setDefaultRequestConfig(requests)
                .setRequestExecutor(new Noting())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("openmeetings-client")
                .build();
    }

    /** What becomes of an answer. */
    private interface Reading<T> {
        T read(HttpUriRequestBase message, Deadlines.Deadline deadline, ClassicHttpResponse response)
                throws IOException;
    }

    @Override
    public Reply send(Request request, Duration time) throws IOException {
        return exchange(request, time, request.isUpload(), (message, deadline, response) -> whole(message, response));
    }

    @Override
    public void receive(Request request, Duration silence, Receiver receiver) throws IOException {
        AtomicBoolean declined = new AtomicBoolean();
        try {
            exchange(request, silence, true, (message, deadline, response) -> {
                try {
                    declined.set(!Streaming.isPassed(response, receiver, deadline));
                } catch (IOException | RuntimeException e) {
                    message.cancel();
                    throw e;
                }
                if (declined.get()) {
                    // closing an unfinished entity would read it to its end, which may never come
                    message.cancel();
                }
                return Boolean.TRUE;
            });
        } catch (IOException e) {
            if (!declined.get()) {
                throw e;
            }
        }
    }

    private <T> T exchange(Request request, Duration time, boolean transfer, Reading<T> reading) throws IOException {
        // the target is encoded already, and parsing it again would cost more than sending it
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), address);
        message.setPath(address.getRawPath() + request.target());
        request.headers().forEach(message::setHeader);
        if (deadlines.isClosed()) {
            throw new NotSentException(CLOSED, new IllegalStateException(CLOSED));
        }
        if (transfer) {
            message.setConfig(RequestConfig.copy(requests)
                    .setResponseTimeout(Timeout.of(time))
                    .build());
        }
        Deadlines.Deadline deadline = deadlines.in(time, message::cancel);
        request.body().ifPresent(body -> message.setEntity(entity(body, message, deadline)));
        HttpClientContext context = HttpClientContext.create();
        try {
            return client.execute(message, context, response -> reading.read(message, deadline, response));
        } catch (LocalFailureException e) {
            throw e;
        } catch (IOException | IllegalStateException e) {
            // the latter is how HttpClient tells that a wait for a connection was cancelled, or that it is closed
            boolean left = context.getAttribute(LEFT) != null;
            throw failure(e, left, deadline.missed() ? time : null);
        } finally {
            deadlines.met(deadline);
        }
    }

    private static HttpEntity entity(Request.Body body, HttpUriRequestBase message, Deadlines.Deadline deadline) {
        if (body instanceof Request.Multipart form) {
            return MultipartEntity.of(form, form.isUpload() ? deadline::again : () -> {}, message::cancel);
        }
        if (body instanceof Request.Bytes bytes) {
            return MultipartEntity.of(bytes, deadline::again, message::cancel);
        }
        Request.Text text = (Request.Text) body;
        return new ByteArrayEntity(text.text().getBytes(StandardCharsets.UTF_8), ContentType.parse(text.contentType()));
    }

    private Reply whole(HttpUriRequestBase message, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = new byte[0];
        if (entity != null) {
            try (InputStream in = entity.getContent()) {
                body = read(in, entity.getContentLength());
                if (body.length == limits.answerBytes() && in.read() >= 0) {
                    // closing an unfinished entity would read it to its end, which may never come
                    message.cancel();
                    throw new AnswerTooLongException(limits.answerBytes());
                }
            }
        }
        return new Reply(
                response.getCode(),
                value(response.getFirstHeader("Content-Type")),
                value(response.getFirstHeader("exception")),
                body);
    }

    /** All there is, at most as much as is allowed; straight into an array of its length where that was told. */
    private byte[] read(InputStream in, long told) throws IOException {
        if (told < 0 || told > LONGEST_TOLD) {
            return in.readNBytes(limits.answerBytes());
        }
        byte[] body = new byte[(int) Math.min(told, limits.answerBytes())];
        int length = in.readNBytes(body, 0, body.length);
        return length == body.length ? body : Arrays.copyOf(body, length);
    }

    /** What went wrong, without a word of what the other side sent: HttpClient quotes the lines it cannot read. */
    private IOException failure(Exception e, boolean left, @Nullable Duration missed) {
        if (!left) {
            return new NotSentException(missed == null ? reason(e) : "no connection to " + where() + in(missed), e);
        }
        if (missed != null) {
            return new SocketTimeoutException("no whole answer" + in(missed));
        }
        if (e instanceof AnswerTooLongException tooLong) {
            return tooLong;
        }
        boolean broken = e instanceof SocketException
                || e instanceof SSLException
                || e instanceof SocketTimeoutException
                || e instanceof NoHttpResponseException
                || e instanceof ConnectionClosedException;
        return broken
                ? new IOException("the connection broke before the whole answer was there", e)
                : new IOException("the answer is damaged or no HTTP");
    }

    private static String in(Duration time) {
        return " within " + time.toMillis() + " ms";
    }

    private static String value(@Nullable Header header) {
        return header == null ? "" : header.getValue();
    }

    private String where() {
        return address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private String reason(Exception e) {
        if (e instanceof UnknownHostException) {
            return "there is no host " + address.getHost();
        }
        if (e instanceof SSLException) {
            return "no secure connection to " + where() + ": " + e.getMessage();
        }
        if (e instanceof ConnectionRequestTimeoutException) {
            return "all " + limits.connections() + " connections to " + where() + " are busy";
        }
        return deadlines.isClosed() ? CLOSED : "nothing answers at " + where();
    }

    @Override
    public void close() {
        deadlines.close();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
