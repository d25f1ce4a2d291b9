package org.mutuality.journal.passbook;

import java.util.List;

/** A passbook ready to be laid out: all of it text in the reader's language. Qute escapes every bit of it. */
public record Page(
        Speech speech,
        String period,
        String printed,
        List<Tile> tiles,
        List<Item> next,
        List<Year> years,
        List<Line> lines,
        List<Line> reckoned,
        List<Aim> aims,
        List<Item> toConfirm,
        List<Item> questions,
        List<Item> words) {

    /** One figure at the top. */
    public record Tile(String label, String value, String note) {}

    /** @param about when, or what of; {@code loud}: it doesn't wait */
    public record Item(String about, String text, boolean loud) {}

    public record Year(String year, List<Square> months) {}

    /** A month. @param state as in {@link MonthState#text()}, or empty: no month of this family */
    public record Square(String name, String state, String said) {}

    /** A series, or an indicator. @param base what the last is of; {@code path} of an SVG line within 120 by 28; empty where there are too few points */
    public record Line(String label, String first, String last, String base, String path, String dot, boolean main) {}

    /** @param share 0 to 100; -1: not told */
    public record Aim(
            String area, String wording, String state, String said, String target, int share, List<Step> steps) {}

    public record Step(String text, boolean done) {}
}
