package org.mutuality.journal.journal.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mutuality.journal.journal.JournalProblem.TOO_MANY_JOURNALS;
import static org.mutuality.platform.problem.CommonProblem.BODY_MALFORMED;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.CsvAnswers;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.BulkRowRequest;
import org.mutuality.journal.journal.submission.BulkSubmissionResource.CellError;
import org.mutuality.platform.Csv;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;

/**
 * Reads a bulk request that is a table: a header, then one month per row. Columns are the fields of a row of JSON; every other one
 * is a question. {@code answers.month} is the question of that name. A blank cell says nothing, so it is left out.
 */
final class BulkCsv {
    private static final int MAX_CELL_LENGTH = 64 * 1024;
    private static final int MAX_COLUMNS = 1_000;
    private static final String ANSWERS = "answers.";
    private static final Set<String> FIELDS =
            Set.of("familyId", "month", "form", "edition", "basedOn", "device", "writtenAt", "reason");

    // What an export of journals has beside them, so that it can be corrected and sent back.
    private static final Set<String> IGNORED =
            Set.of("journalId", "version", "complete", "currency", "submittedAt", "submittedBy");

    private BulkCsv() {}

    /** @throws org.mutuality.platform.problem.ProblemException BODY_MALFORMED, TOO_MANY_JOURNALS: nothing was stored */
    static List<BulkRow> rows(byte[] body) {
        List<BulkRow> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (InputStreamReader text = new InputStreamReader(new ByteArrayInputStream(body), UTF_8)) {
            Csv.readLines(text, MAX_CELL_LENGTH, MAX_COLUMNS, (line, cells) -> {
                if (header.isEmpty()) {
                    header.addAll(header(cells));
                } else if (rows.size() == BulkBodySplitter.MAX_ROWS) {
                    throw TOO_MANY_JOURNALS.because("nothing-stored", BulkBodySplitter.MAX_ROWS);
                } else {
                    rows.add(new CsvRow(rows.size(), line, List.copyOf(header), cells));
                }
            });
        } catch (IOException e) {
            // Jackson's own message quotes the body, which may be personal.
            throw BODY_MALFORMED.because("table-row", rows.size());
        }
        if (header.isEmpty()) {
            throw BODY_MALFORMED.because("table-header");
        }
        return rows;
    }

    private static List<String> header(List<String> cells) {
        if (cells.size() > MAX_COLUMNS) {
            throw BODY_MALFORMED.because("table-columns", MAX_COLUMNS);
        }
        List<String> names = cells.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < names.size(); column++) {
            if (names.get(column).isEmpty() || !seen.add(names.get(column))) {
                throw BODY_MALFORMED.because("table-column-name", column + 1);
            }
        }
        if (!seen.containsAll(Set.of("familyId", "month"))) {
            throw BODY_MALFORMED.because("table-header");
        }
        return names;
    }

    /** @param header as many names as the table has columns, shared by all rows */
    private record CsvRow(int number, Optional<Integer> line, List<String> header, List<String> cells)
            implements BulkRow {
        CsvRow(int number, int line, List<String> header, List<String> cells) {
            this(number, Optional.of(line), header, cells);
        }

        @Override
        public Optional<String> family() {
            return cell("familyId");
        }

        @Override
        public ParsedRow parse(StrictJson json, MessageCatalog phrases) {
            if (cells.size() > header.size()) {
                throw BODY_MALFORMED.because("table-cells");
            }
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            fields.putObject("answers");
            Map<String, String> answers = new LinkedHashMap<>();
            for (int column = 0; column < cells.size(); column++) {
                String name = header.get(column);
                String cell = cells.get(column);
                if (name.equals("basedOn")) {
                    ids(cell, fields.putArray(name));
                } else if (FIELDS.contains(name)) {
                    cell(name).ifPresent(text -> fields.put(name, text));
                } else if (!IGNORED.contains(name)) {
                    answers.put(question(name), cell);
                }
            }
            BulkRowRequest request = (BulkRowRequest)
                    json.read(withoutEmptyList(fields).toString().getBytes(UTF_8), BulkRowRequest.class);
            return new ParsedRow(
                    request,
                    request.toSubmission((form, currency) -> CsvAnswers.of(form, answers, currency), phrases),
                    List.of(request, answers));
        }

        @Override
        public List<CellError> cells(List<FieldError> errors) {
            return errors.stream()
                    .flatMap(error -> column(error.pointer()).stream()
                            .map(column ->
                                    new CellError(line.orElse(0), column + 1, header.get(column), error.detail())))
                    .toList();
        }

        // An answer is one cell, however deep the error is in it.
        private Optional<Integer> column(String pointer) {
            String[] parts = pointer.split("/", -1);
            boolean isAnswer = parts.length > 2 && parts[1].equals("answers");
            String name = parts.length < 2 ? "" : parts[isAnswer ? 2 : 1];
            int column =
                    isAnswer && header.contains(ANSWERS + name) ? header.indexOf(ANSWERS + name) : header.indexOf(name);
            return Optional.of(column).filter(found -> found >= 0);
        }

        private Optional<String> cell(String name) {
            int column = header.indexOf(name);
            return Optional.of(column)
                    .filter(found -> found >= 0 && found < cells.size())
                    .map(cells::get)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        private static String question(String column) {
            return column.startsWith(ANSWERS) ? column.substring(ANSWERS.length()) : column;
        }

        private static void ids(String cell, ArrayNode ids) {
            for (String id : cell.strip().split("\\s+")) {
                if (!id.isEmpty()) {
                    ids.add(id);
                }
            }
        }

        // A blank cell marks no offline edition.
        private static ObjectNode withoutEmptyList(ObjectNode fields) {
            if (fields.path("basedOn").isEmpty()) {
                fields.remove("basedOn");
            }
            return fields;
        }
    }
}
