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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns rows in columns. Wide characters count as two, combining ones as none; line breaks and other control
 * characters are shown as blanks, since a name must not move the cursor of who reads it. Not thread-safe.
 */
final class TableWriter {
    private static final String GAP = "  ";
    /** Narrower than this a column says nothing. */
    private static final int NARROWEST = 8;

    private final int width;
    private final List<List<String>> rows = new ArrayList<>();

    /** Cuts what does not fit into a window of that many columns; what is cut ends with an ellipsis. */
    TableWriter(int width) {
        this.width = width;
    }

    void heading(List<String> cells) {
        rows.add(cells);
    }

    void row(List<String> cells) {
        rows.add(cells.stream().map(TableWriter::oneLine).toList());
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }

    List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** The text without anything that moves the cursor. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().map(point -> isControl(point) ? ' ' : point).forEach(line::appendCodePoint);
        return line.toString();
    }

    /** Columns that the text takes on a screen. */
    static int width(String text) {
        return text.codePoints().map(TableWriter::width).sum();
    }

    private int[] widths() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        long excess = Arrays.stream(widths).asLongStream().sum() + (long) GAP.length() * (columns - 1) - width;
        while (excess > 0) {
            int widest = widest(widths);
            int cut = (int) Math.min(excess, Math.max(1, widths[widest] - secondWidest(widths, widest)));
            cut = Math.min(cut, widths[widest] - NARROWEST);
            if (cut <= 0) {
                break;
            }
            widths[widest] -= cut;
            excess -= cut;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    private static int secondWidest(int[] widths, int widest) {
        int second = 0;
        for (int i = 0; i < widths.length; i++) {
            second = i == widest ? second : Math.max(second, widths[i]);
        }
        return second;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = cut(row.get(i), widths[i]);
            line.append(i == 0 ? "" : GAP).append(cell);
            line.append(i == row.size() - 1 ? "" : " ".repeat(Math.max(0, widths[i] - width(cell))));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String cell, int width) {
        if (width(cell) <= width) {
            return cell;
        }
        StringBuilder kept = new StringBuilder();
        int used = 1;
        for (int point : cell.codePoints().toArray()) {
            used += width(point);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept.append('…').toString();
    }

    private static boolean isControl(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.FORMAT && point != 0x200D);
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    /** The blocks that terminals draw over two columns: Hangul, Chinese and Japanese, full-width forms, emoji. */
    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x1F300 && point <= 0x1FAFF)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
