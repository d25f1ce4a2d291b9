package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.journal.JournalProblem.TOO_MANY_JOURNALS;
import static org.mutuality.platform.problem.CommonProblem.BODY_MALFORMED;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows of a bulk body, without reading them: where each begins and ends, and whose it seems to be. So a row is a tree
 * only while it is worked on, and 10 MB of brackets stay 10 MB.
 */
final class BulkBodySplitter {
    static final int MOST = 5_000;

    // Deeper rows than a journal's are still told apart; each is refused by itself when it is read.
    private static final int DEEPEST = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private BulkBodySplitter() {}

    /** @param number place in the call, from 0; {@code family} as written, empty where none can be found */
    record BodySlice(int number, byte[] body, int from, int to, Optional<String> family) {
        byte[] bytes() {
            return Arrays.copyOfRange(body, from, to);
        }

        int length() {
            return to - from;
        }
    }

    /** @throws org.mutuality.platform.problem.Refusal BODY_MALFORMED, TOO_MANY_JOURNALS: nothing was done */
    static List<BodySlice> ofArray(byte[] body) {
        List<BodySlice> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw BODY_MALFORMED.because("The body must be an array of journals");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int from = place(json.currentTokenLocation().getByteOffset());
                Optional<String> family = family(json);
                add(rows, body, from, place(json.currentLocation().getByteOffset()), family);
            }
            if (json.nextToken() != null) {
                throw BODY_MALFORMED.because("Nothing may follow the array");
            }
            return rows;
        } catch (IOException e) {
            // Jackson's own message quotes the body, which may be personal.
            throw BODY_MALFORMED.because("Malformed JSON in or after row %d", rows.size());
        }
    }

    /** A row a line; empty lines are passed over. */
    static List<BodySlice> ofLines(byte[] body) {
        List<BodySlice> rows = new ArrayList<>();
        for (int from = 0; from < body.length; ) {
            int to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
            if (!isBlank(body, from, to)) {
                add(rows, body, from, to, familyOfLine(body, from, to));
            }
            from = to + 1;
        }
        return rows;
    }

    private static void add(List<BodySlice> rows, byte[] body, int from, int to, Optional<String> family) {
        if (rows.size() == MOST) {
            throw TOO_MANY_JOURNALS.because("Nothing was stored; send at most %d journals per request", MOST);
        }
        rows.add(new BodySlice(rows.size(), body, from, to, family));
    }

    private static Optional<String> familyOfLine(byte[] body, int from, int to) {
        try (JsonParser json = JSON.createParser(body, from, to - from)) {
            return json.nextToken() == null ? Optional.empty() : family(json);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Passes over the current value, to its end. */
    private static Optional<String> family(JsonParser json) throws IOException {
        Optional<String> family = Optional.empty();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
                if (isText && name.equals("familyId")) {
                    family = Optional.of(json.getText());
                }
                json.skipChildren();
            }
        } else {
            json.skipChildren();
        }
        json.finishToken();
        return family;
    }

    // Only of UTF-8 does Jackson count bytes.
    private static int place(long offset) {
        if (offset < 0) {
            throw BODY_MALFORMED.because("JSON is UTF-8");
        }
        return (int) offset;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\r' && body[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
