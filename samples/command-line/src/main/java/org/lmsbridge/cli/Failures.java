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
package org.lmsbridge.cli;

import org.lmsbridge.BridgeException;
import org.lmsbridge.link.LinkRefusedException;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnexpectedReplyException;
import org.lmsbridge.openmeetings.UnreachableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence that says what to do, and into an exit code. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        boolean doctorHelps = e instanceof UnreachableException || e instanceof UnexpectedReplyException;
        String sentence = doctorHelps ? joined(sentence(e), "to find out more, run: om doctor") : sentence(e);
        terminal.say("om: " + TableWriter.oneLine(sentence));
        if (command.getCommand() instanceof TerminalCommand typed && typed.common.verbose) {
            e.printStackTrace(terminal.err());
        }
        return exitCode(e);
    }

    /** Exit code that belongs to a failure. */
    static int exitCode(Exception e) {
        if (e instanceof CommandFailure failure) {
            return failure.exitCode();
        }
        if (e instanceof RefusedException refused) {
            return exitCode(refused.reason());
        }
        if (e instanceof BridgeException refused) {
            return exitCode(refused);
        }
        if (e instanceof LinkRefusedException refused) {
            return exitCode(refused.reason());
        }
        if (e instanceof UnreachableException) {
            return ExitCode.NOT_REACHABLE;
        }
        return e instanceof IllegalArgumentException ? ExitCode.WRONG_USAGE : ExitCode.FAILED;
    }

    /** What happened and what to do, in one sentence. */
    static String sentence(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof RefusedException refused) {
            return joined(message, advice(refused.reason()));
        }
        if (e instanceof UnreachableException lost && lost.maybeProcessed()) {
            return joined(message, "it may have been done all the same, so look before trying again");
        }
        boolean expected = e instanceof OpenMeetingsException
                || e instanceof CommandFailure
                || e instanceof BridgeException
                || e instanceof LinkRefusedException
                || e instanceof IllegalArgumentException;
        return expected
                ? message
                : "Unexpected " + e.getClass().getSimpleName() + ": " + message + "; --verbose tells more";
    }

    private static int exitCode(RefusedException.Reason reason) {
        return switch (reason) {
            case BAD_CREDENTIALS, NOT_ALLOWED -> ExitCode.REFUSED;
            case NOT_FOUND -> ExitCode.NOT_FOUND;
            case INVALID -> ExitCode.WRONG_USAGE;
            default -> ExitCode.FAILED;
        };
    }

    private static int exitCode(BridgeException refused) {
        return switch (refused.reason()) {
            case NOT_ALLOWED, CLOSED, WAITING, FULL, ARCHIVED, NO_PASS -> ExitCode.REFUSED;
            case NO_ROOM, NO_RECORDING, NO_MEETING, NO_TEMPLATE -> ExitCode.NOT_FOUND;
            case SERVER_DOWN -> ExitCode.NOT_REACHABLE;
            default -> ExitCode.FAILED;
        };
    }

    private static int exitCode(LinkRefusedException.Reason reason) {
        return switch (reason) {
            case IN_USE, CROWDED -> ExitCode.FAILED;
            case MALFORMED -> ExitCode.WRONG_USAGE;
            default -> ExitCode.REFUSED;
        };
    }

    private static String advice(RefusedException.Reason reason) {
        return switch (reason) {
            case BAD_CREDENTIALS -> "it has been tried once";
            case NOT_ALLOWED -> "give the account the right to use web services (Soap) and, for rooms, Admin rights";
            default -> "";
        };
    }

    private static String joined(String message, String advice) {
        String start = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return advice.isEmpty() ? start : start + "; " + advice;
    }
}
