package org.mutuality.journal.journal.submission;

import static org.mutuality.journal.journal.JournalProblem.TOO_MANY_JOURNALS;
import static org.mutuality.platform.problem.CommonProblem.BODY_MALFORMED;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.BulkRowRequest;
import org.mutuality.journal.journal.submission.JournalSubmission.AnswerSource;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.MessageCatalog;

/**
 * Splits a bulk body into its rows without parsing them: where each begins and ends, and which family it names. A row is a tree
 * only while it is processed, so 10 MB of brackets need no more than 10 MB.
 */
final class BulkBodySplitter {
    static final int MAX_ROWS = 5_000;

    // Rows that are nested deeper than a journal are still separated; each is refused by itself when it is parsed.
    private static final int MAX_DEPTH = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();

    private BulkBodySplitter() {}

    /**
     * @param number zero-based position in the request
     * @param family as written; empty where none can be found
     */
    record BodySlice(int number, byte[] body, int from, int to, Optional<String> family) implements BulkRow {
        private static final int MAX_BYTES = 256 * 1024;

        byte[] bytes() {
            return Arrays.copyOfRange(body, from, to);
        }

        int length() {
            return to - from;
        }

        @Override
        public ParsedRow parse(StrictJson json, MessageCatalog phrases) {
            if (length() > MAX_BYTES) {
                throw BODY_TOO_LARGE.because("A row must have at most %d bytes", MAX_BYTES);
            }
            BulkRowRequest request = (BulkRowRequest) json.read(bytes(), BulkRowRequest.class);
            return new ParsedRow(request, request.toSubmission(AnswerSource.of(request.answers()), phrases), request);
        }
    }

    /** @throws org.mutuality.platform.problem.ProblemException BODY_MALFORMED, TOO_MANY_JOURNALS: nothing was stored */
    static List<BulkRow> ofArray(byte[] body) {
        List<BulkRow> rows = new ArrayList<>();
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw BODY_MALFORMED.because("array-of-journals");
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                int from = byteOffset(json.currentTokenLocation().getByteOffset());
                Optional<String> family = family(json);
                add(rows, body, from, byteOffset(json.currentLocation().getByteOffset()), family);
            }
            if (json.nextToken() != null) {
                throw BODY_MALFORMED.because("after-array");
            }
            return rows;
        } catch (IOException e) {
            // Jackson's own message quotes the body, which may be personal.
            throw BODY_MALFORMED.because("row", rows.size());
        }
    }

    /** One row per line; empty lines are ignored. */
    static List<BulkRow> ofLines(byte[] body) {
        List<BulkRow> rows = new ArrayList<>();
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

    private static void add(List<BulkRow> rows, byte[] body, int from, int to, Optional<String> family) {
        if (rows.size() == MAX_ROWS) {
            throw TOO_MANY_JOURNALS.because("nothing-stored", MAX_ROWS);
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

    /** Skips the current value to its end. */
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

    // Jackson counts bytes only in UTF-8.
    private static int byteOffset(long offset) {
        if (offset < 0) {
            throw BODY_MALFORMED.because("utf-8");
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
