package org.mutuality.journal.passbook.page;

import java.util.List;

/** A passbook ready to be laid out: all of it text in the reader's language. Qute escapes every bit of it. */
public record PassbookPage(
        Localizer localizer,
        String period,
        String printed,
        List<Tile> tiles,
        List<Item> next,
        List<Year> years,
        List<Line> series,
        List<Line> indicators,
        List<GoalItem> goals,
        List<Item> toConfirm,
        List<Item> questions,
        List<Item> texts) {

    /** One figure at the top. */
    public record Tile(String label, String value, String note) {}

    /** @param subject when, or what of; {@code loud}: it doesn't wait */
    public record Item(String subject, String text, boolean urgent) {}

    public record Year(String year, List<MonthCell> months) {}

    /** A month. @param state as in {@code MonthState#text()}, or empty: no month of this family */
    public record MonthCell(String name, String state, String label) {}

    /** A series, or an indicator. @param base what the last is of; {@code path} of an SVG line within 120 by 28; empty where there are too few points */
    public record Line(String label, String first, String last, String base, String path, String dot, boolean main) {}

    /** @param share 0 to 100; -1: not told */
    public record GoalItem(
            String area, String wording, String state, String label, String target, int share, List<Step> steps) {}

    public record Step(String text, boolean done) {}
}
