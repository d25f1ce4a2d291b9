package org.mutuality.importer.source;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a CSV file with a header line, UTF-8. */
final class SurveyCsvReader {
    private static final ObjectReader READER = new CsvMapper()
            .enable(CsvParser.Feature.FAIL_ON_MISSING_HEADER_COLUMNS)
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader());

    private SurveyCsvReader() {}

    /**
     * Rows in the order of the file.
     *
     * @throws UncheckedIOException the file cannot be read or is not CSV
     */
    static List<SurveyRow> of(Path file) {
        try (MappingIterator<Map<String, String>> rows = READER.readValues(file.toFile())) {
            return rows.readAll().stream().map(SurveyRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }
}
