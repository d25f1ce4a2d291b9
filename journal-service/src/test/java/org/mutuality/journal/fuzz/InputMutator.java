package org.mutuality.journal.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** Spoils what was right, in one place or in some. The same seed spoils the same. */
public final class InputMutator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "@@garbage@@";
    private static final List<String> FIELDS = List.of(
            "id",
            "familyId",
            "month",
            "answers",
            "version",
            "__proto__",
            "$ref",
            "@class",
            "a.b",
            "~1",
            "",
            "x".repeat(300));
    private static final List<String> SEGMENTS = List.of(
            "x",
            "-1",
            "0",
            "%00",
            "%20",
            "%F0%9F%98%80",
            "%2e%2e",
            "2021-13",
            "9999-12",
            "2021-03-01",
            "99999999999",
            "2147483648",
            "+999999999-12",
            "null",
            "core-1");
    private static final List<String> MARKUP = List.of(
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "&#0;",
            "&nothing;",
            "<a/>",
            "</answers>",
            "<![CDATA[<]]>",
            "<?xml version=\"1.1\"?>",
            "-1",
            "1,5",
            "NaN",
            "1000000000000000",
            "2021-13-01",
            "9999-12-31",
            "core-9",
            "é\u202e",
            "y".repeat(5_000),
            "");

    private final Random random;
    private final List<String> values;
    private final List<UUID> others;

    /** @param others ids that are somebody else's */
    public InputMutator(Random random, List<UUID> others) {
        this.random = random;
        this.others = List.copyOf(others);
        this.values = Values.with(others);
    }

    /** Once in {@code times}. */
    public boolean chance(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String json(String sane) {
        String text = parsed(sane);
        return switch (random.nextInt(24)) {
            case 0 -> text.substring(0, random.nextInt(text.length()));
            case 1 -> "{\"form\": 1, \"form\": \"core-2\", " + text.substring(1);
            case 2 -> edited(text);
            case 3 -> one(values);
            case 4 -> sane.strip().replaceFirst("}$", ",") + text.substring(1);
            case 5 -> text + text;
            default -> text;
        };
    }

    /** One or more fields otherwise, left out, or more than there should be. */
    private String parsed(String sane) {
        JsonNode body = read(sane);
        int spoilt = 1 + random.nextInt(3);
        for (int i = 0; i < spoilt; i++) {
            List<Consumer<String>> places = new ArrayList<>();
            collect(body, places);
            one(places).accept(MARK);
        }
        String text = body.toString();
        while (text.contains("\"" + MARK + "\"")) {
            int at = text.indexOf("\"" + MARK + "\"");
            text = text.substring(0, at) + one(values) + text.substring(at + MARK.length() + 2);
        }
        return text;
    }

    private void collect(JsonNode node, List<Consumer<String>> places) {
        if (node instanceof ObjectNode object) {
            places.add(mark -> object.put(one(FIELDS), mark));
            object.fieldNames().forEachRemaining(name -> {
                places.add(mark -> object.put(name, mark));
                places.add(mark -> object.put(name, mark));
                places.add(mark -> object.remove(name));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            places.add(array::add);
            array.forEach(entry -> collect(entry, places));
        }
    }

    /** A path with one segment of another sort; mostly as it was. */
    public String path(String sane) {
        if (!chance(12)) {
            return sane;
        }
        String[] segments = sane.split("(?<=/)");
        int at = 1 + random.nextInt(segments.length - 1);
        String end = segments[at].endsWith("/") ? "/" : "";
        segments[at] = (chance(3) ? one(others).toString() : one(SEGMENTS)) + end;
        return String.join("", segments);
    }

    String xml(String sane) {
        int at = random.nextInt(sane.length());
        int from = sane.indexOf('>', at) + 1;
        int to = sane.indexOf('<', from);
        return switch (random.nextInt(6)) {
            case 0 -> sane.substring(0, at);
            case 1 -> edited(sane);
            case 2 -> one(MARKUP) + sane;
            default ->
                from > 0 && to > from
                        ? sane.substring(0, from) + one(MARKUP) + sane.substring(to)
                        : sane.substring(0, at) + one(MARKUP) + sane.substring(at);
        };
    }

    String cells(String survey) {
        String[] cells = survey.split("\\|", -1);
        cells[random.nextInt(cells.length)] = chance(2) ? "" : one(MARKUP).replace("|", "");
        return String.join("|", cells);
    }

    byte[] bytes(byte[] sane) {
        byte[] spoilt = java.util.Arrays.copyOf(sane, chance(3) ? random.nextInt(sane.length) : sane.length);
        for (int i = random.nextInt(4); i > 0 && spoilt.length > 0; i--) {
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
        }
        return spoilt;
    }

    private String edited(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at)
                + (char) random.nextInt(1, 0x2FF)
                + text.substring(Math.min(text.length(), at + random.nextInt(3)));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sane body is JSON: " + text, e);
        }
    }
}
