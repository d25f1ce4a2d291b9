package org.mutuality.importer.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.CellError;
import org.mutuality.importer.mapping.ConvertedRow.Conversion;
import org.mutuality.importer.mapping.MappingFile;
import org.mutuality.importer.mapping.RowConverter;
import org.mutuality.importer.source.TableReader;

/** Reads a table by a mapping: every row converted, and each month of a family once. */
public final class RowReader {
    private final MappingFile mapping;
    private final RowConverter converter;
    private final TableReader table;
    private final int limit;

    /** @param limit families of each cohort, in the order of the file; the rows of the others are passed over */
    public RowReader(MappingFile mapping, RowConverter converter, Path file, int limit) {
        this.mapping = mapping;
        this.converter = converter;
        this.table = new TableReader(file, Optional.ofNullable(mapping.sheet()));
        this.limit = limit;
    }

    /** Receives what a table has. */
    public interface Handler {
        void row(ConvertedRow row);

        void error(CellError error);

        /**
         * After each row, whatever came of it.
         *
         * @param line on which it begins
         */
        default void passed(long line) {}
    }

    /** Share of the table that is read; empty where it is not known. */
    public Optional<Double> shareRead() {
        return table.shareRead();
    }

    /** @throws IllegalArgumentException a column of the mapping is missing */
    public void forEach(Handler handler) {
        HashIndex months = new HashIndex();
        Map<String, Set<String>> chosen = new HashMap<>();
        boolean[] checked = new boolean[1];
        table.forEach(row -> {
            if (!checked[0]) {
                converter.requireColumns(row.columns().keySet());
                checked[0] = true;
            }
            Conversion conversion = converter.convert(row);
            conversion.errors().forEach(handler::error);
            conversion.row().filter(one -> isChosen(one, chosen)).ifPresent(one -> {
                OptionalInt before = months.putIfAbsent(
                        one.cohort() + '\n' + one.family() + '\n' + one.month(), Math.toIntExact(one.line()));
                if (before.isPresent()) {
                    handler.error(new CellError(
                            one.line(),
                            mapping.family(),
                            "has %s a second time; the first is in line %d".formatted(one.month(), before.getAsInt())));
                } else {
                    handler.row(one);
                }
            });
            handler.passed(row.line());
        });
    }

    private boolean isChosen(ConvertedRow row, Map<String, Set<String>> chosen) {
        if (limit == Integer.MAX_VALUE) {
            return true;
        }
        Set<String> families = chosen.computeIfAbsent(row.cohort(), cohort -> new HashSet<>());
        return families.contains(row.family()) || families.size() < limit && families.add(row.family());
    }
}
