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
package org.lmsbridge.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark and prints each call of the client as a ratio to the same bytes with bare HttpClient. Client and
 * bare take turns, and the median of the turns is printed, so that other work on the machine meets both; of each turn
 * the median call counts.
 *
 * <p>Arguments: number of turns (3), seconds of warm-up (8) and of measurement (6) in each.
 */
public final class Benchmarks {
    private static final int ROUNDS = 3;
    private static final int WARM_UP = 8;
    private static final int MEASURED = 6;

    /** The goals are about the median call. */
    private static final double MEDIAN = 50;

    private record Figures(double nanos, double bytes) {}

    private Benchmarks() {}

    /** Runs them. */
    @SuppressWarnings("SystemOut") // a program that prints
    public static void main(String... args) throws RunnerException {
        int rounds = argument(args, 0, ROUNDS);
        int warmUp = argument(args, 1, WARM_UP);
        int measured = argument(args, 2, MEASURED);
        Map<String, List<Figures>> client = new TreeMap<>();
        Map<String, List<Figures>> bare = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String benchmark : List.of("CallBenchmark", "JoinBenchmark")) {
                for (RunResult result : run(benchmark, benchmark.startsWith("Join") ? 2 * warmUp : warmUp, measured)) {
                    String name = result.getParams().getBenchmark();
                    Map<String, List<Figures>> side = name.endsWith(".client") ? client : bare;
                    side.computeIfAbsent(title(result), title -> new ArrayList<>())
                            .add(figures(result));
                }
            }
            System.out.println("turn " + (round + 1) + " of " + rounds + " done");
        }
        System.out.println("| call | bare, µs | client, µs | ratio | bare, kB | client, kB | more, kB |");
        System.out.println("|---|---|---|---|---|---|---|");
        client.forEach(
                (title, figures) -> System.out.println(row(title, figures, bare.getOrDefault(title, List.of()))));
    }

    private static int argument(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    private static Collection<RunResult> run(String benchmark, int warmUp, int measured) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("\\." + benchmark + "\\.")
                        .forks(1)
                        .warmupIterations(1)
                        .warmupTime(TimeValue.seconds(warmUp))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.seconds(measured))
                        .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseParallelGC")
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static String title(RunResult result) {
        String version = result.getParams().getParam("version");
        String wire = result.getParams().getParam("wire");
        return (wire == null ? "join, REST" : "read a room, " + wire) + ", " + version;
    }

    private static Figures figures(RunResult result) {
        double nanos = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElse(Double.NaN);
        return new Figures(nanos, bytes);
    }

    private static String row(String title, List<Figures> client, List<Figures> bare) {
        List<Double> ratios = new ArrayList<>();
        for (int turn = 0; turn < client.size(); turn++) {
            ratios.add(client.get(turn).nanos() / bare.get(turn).nanos());
        }
        double clientBytes = median(client.stream().map(Figures::bytes).toList());
        double bareBytes = median(bare.stream().map(Figures::bytes).toList());
        return String.format(
                "| %s | %.1f | %.1f | %.2f | %.1f | %.1f | %.1f |",
                title,
                median(bare.stream().map(Figures::nanos).toList()) / 1e3,
                median(client.stream().map(Figures::nanos).toList()) / 1e3,
                median(ratios),
                bareBytes / 1e3,
                clientBytes / 1e3,
                (clientBytes - bareBytes) / 1e3);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
