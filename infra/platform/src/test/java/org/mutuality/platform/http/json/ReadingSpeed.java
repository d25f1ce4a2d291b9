package org.mutuality.platform.http.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Microseconds to read a journal-like body of 30 fields, strictly and with Jackson alone; run by hand. */
public final class ReadingSpeed {

    public record Body(List<Line> lines, Map<String, Integer> counts, String note) {}

    public record Line(String source, int amount, boolean regular) {}

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        ObjectMapper mapper = JsonDefaults.set(new ObjectMapper());
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 8; i++) {
            lines.add(new Line("source " + i, i * 1000, i % 2 == 0));
        }
        byte[] body = mapper.writeValueAsBytes(new Body(lines, Map.of("a", 1, "b", 2, "c", 3, "d", 4), "a month"));
        StrictJson strict = new StrictJson(mapper.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        for (int round = 0; round < 5; round++) {
            System.out.printf(
                    "strict %.2f µs, Jackson %.2f µs%n",
                    micros(() -> strict.read(body, Body.class)), micros(() -> mapper.readValue(body, Body.class)));
        }
    }

    private interface Reading {
        Object read() throws Exception;
    }

    private static double micros(Reading reading) throws Exception {
        int times = 100_000;
        long start = System.nanoTime();
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum += reading.read().hashCode() & 1;
        }
        return (System.nanoTime() - start + (sum & 1)) / 1000.0 / times;
    }
}
