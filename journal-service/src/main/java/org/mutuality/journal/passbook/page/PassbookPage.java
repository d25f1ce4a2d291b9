package org.mutuality.journal.passbook.page;

import java.util.List;

/** A passbook as texts in the reader's language. Qute escapes all of them. */
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

    /** A figure at the top of the page. */
    public record Tile(String label, String value, String note) {}

    /**
     * A line of a list.
     *
     * @param subject the month or the day it is about
     * @param urgent whether it is overdue or a conflict
     */
    public record Item(String subject, String text, boolean urgent) {}

    public record Year(String year, List<MonthCell> months) {}

    /**
     * A month.
     *
     * @param state as in {@code MonthState#text()}; empty: not a month of this family
     */
    public record MonthCell(String name, String state, String label) {}

    /**
     * A series or an indicator.
     *
     * @param base what the last value is based on
     * @param path SVG path within 120 by 28; empty when there are too few points
     */
    public record Line(String label, String first, String last, String base, String path, String dot, boolean main) {}

    /** @param share percent done, 0 to 100; -1: unknown */
    public record GoalItem(
            String area, String wording, String state, String label, String target, int share, List<Step> steps) {}

    public record Step(String text, boolean done) {}
}
