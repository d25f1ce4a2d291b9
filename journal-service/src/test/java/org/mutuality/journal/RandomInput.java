package org.mutuality.journal;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Bodies from a hostile or broken client: near-sense, and nonsense. */
final class RandomInput {
    private static final String CHARACTERS = "{}[]\",:0123456789.eE+-ntf\\ \uD83D\uDE00\u00e9";
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "7",
            "1e999",
            "1e999999999",
            "NaN",
            "1,5",
            "99999999999999999999999",
            "\"\"",
            "\"7\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"2021-03\"",
            "\"2021-13\"",
            "\"9999-12\"",
            "[]",
            "[[]]",
            "{}",
            "{\"\":{}}",
            "{\"amount\": \"12.5\", \"currency\": \"PHP\"}",
            "{\"amount\": \"-1\", \"currency\": \"LRD\"}",
            "{\"amount\": \"1000000000000000\", \"currency\": \"PHP\"}",
            "[\"illness\"]",
            "[\"illness\", \"illness\"]",
            "\"core-1\"",
            "\"core-9\"",
            "\"1999-01-01T00:00:00Z\"",
            "\"2021-04-01T00:00:00Z\"",
            "\"+999999999-01-01T00:00:00Z\"");
    private static final List<String> FIELDS = List.of(
            "familyId",
            "month",
            "form",
            "answers",
            "edition",
            "basedOn",
            "device",
            "writtenAt",
            "reason",
            "__proto__",
            "");
    private static final List<String> QUESTIONS = List.of(
            "ladder", "income_wages", "income_farm", "shocks", "food_enough", "note", "work_days", "huh", "~1", "");

    private final Random random;
    private final List<UUID> families;

    RandomInput(Random random, List<UUID> families) {
        this.random = random;
        this.families = families;
    }

    /** One line's worth. */
    String row() {
        return switch (random.nextInt(6)) {
            case 0 -> nonsense();
            case 1 -> broken(near());
            case 2 -> object(FIELDS, random.nextInt(6));
            default -> near();
        };
    }

    /** A whole body. */
    String body() {
        return switch (random.nextInt(4)) {
            case 0 -> nonsense();
            case 1 -> broken("[" + row() + "," + row() + "]");
            case 2 -> "[" + row() + "," + row() + "]";
            default -> "{\"form\": \"core-1\", \"answers\": %s}".formatted(object(QUESTIONS, random.nextInt(6)));
        };
    }

    // A row that could be right, with one field or answer that may not be.
    private String near() {
        String row = "{\"familyId\": \"%s\", \"month\": \"2021-%02d\", \"form\": \"core-1\", \"answers\": %s"
                .formatted(one(families), 1 + random.nextInt(12), object(QUESTIONS, 1 + random.nextInt(3)));
        return random.nextBoolean() ? row + "}" : row + ", \"%s\": %s}".formatted(one(FIELDS), one(VALUES));
    }

    private String object(List<String> names, int fields) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < fields; i++) {
            object.append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(one(names))
                    .append("\": ")
                    .append(one(VALUES));
        }
        return object.append('}').toString();
    }

    private String broken(String json) {
        int at = random.nextInt(json.length());
        return switch (random.nextInt(3)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + (char) random.nextInt(32, 0x2FF) + json.substring(at);
            default -> json.substring(0, at) + json.substring(Math.min(json.length(), at + 1 + random.nextInt(5)));
        };
    }

    private String nonsense() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
