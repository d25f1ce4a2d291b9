package org.mutuality.journal.fuzz;

import java.util.List;
import java.util.UUID;

/** JSON texts, right and wrong ones, that stand where something else should. */
final class Values {
    private static final String NEST = "[".repeat(1_500) + "]".repeat(1_500);
    private static final String SHALLOW = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
    private static final String HUGE = "\"" + "x".repeat(70_000) + "\"";

    private Values() {}

    /** @param others ids that are somebody else's */
    static List<String> with(List<UUID> others) {
        return java.util.stream.Stream.concat(ALL.stream(), others.stream().map(id -> "\"" + id + "\""))
                .toList();
    }

    private static final List<String> ALL = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "7",
            "1.5",
            "1e999",
            "1e999999999",
            "-0.0",
            "NaN",
            "Infinity",
            "1,5",
            "1000000000000000",
            "99999999999999999999999",
            "\"\"",
            "\" \"",
            "\"7\"",
            "\"1,5\"",
            "\"NaN\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\u202egnirts\\u2066\"",
            "\"\\u0007\\u001b[31m\\r\\n\"",
            "\"\uFEFF\u200B\"",
            "\"\uD83D\uDC69\u200D\uD83C\uDF3E\"",
            "\"' or 1=1 --\"",
            "\"%s %n %d\"",
            "\"${jndi:ldap://x}\"",
            "\"<script>alert(1)</script>\"",
            "\"../../etc/passwd\"",
            "\"2021-03\"",
            "\"2021-13\"",
            "\"2021-02-30\"",
            "\"9999-12\"",
            "\"+999999999-12\"",
            "\"0000-01\"",
            "\"1999-01-01\"",
            "\"2021-03-14T25:00:00Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"not-a-uuid\"",
            "\"1-1-1-1-1\"",
            "\"core-1\"",
            "\"core-99\"",
            "\"core-2147483648\"",
            "\"core--1\"",
            "\"PHP\"",
            "\"XQQ\"",
            "\"" + "é".repeat(600) + "\"",
            HUGE,
            "[]",
            "[[]]",
            "[null]",
            "[1, \"a\", {}]",
            "[" + "\"illness\",".repeat(300) + "\"x\"]",
            "[" + "{},".repeat(1_000) + "{}]",
            "{}",
            "{\"\": {}}",
            "{\"amount\": \"12.5\", \"currency\": \"PHP\"}",
            "{\"amount\": \"-1\", \"currency\": \"PHP\"}",
            "{\"amount\": \"12.5\", \"currency\": \"LRD\"}",
            "{\"amount\": \"1,5\", \"currency\": \"PHP\"}",
            "{\"amount\": \"NaN\", \"currency\": \"PHP\"}",
            "{\"amount\": \"1e3\", \"currency\": \"PHP\"}",
            "{\"amount\": 12.5, \"currency\": \"PHP\"}",
            "{\"amount\": \"1000000000000000\", \"currency\": \"PHP\"}",
            "{\"amount\": \"99999999999999999999.99\", \"currency\": \"PHP\"}",
            "{\"amount\": \"12.5\", \"currency\": \"php\"}",
            "{\"amount\": \"12.5\"}",
            "{\"amount\": \"1\", \"amount\": \"2\", \"currency\": \"PHP\"}",
            SHALLOW,
            NEST);
}
