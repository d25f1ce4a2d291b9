package org.mutuality.payment.provider.cash;

import static org.mutuality.payment.provider.cash.CashReceiptProblem.CASH_RECEIPTS_INVALID;
import static org.mutuality.payment.provider.cash.CashReceiptProblem.CASH_RECEIPTS_TOO_MANY;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mutuality.platform.Csv;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a distributor handed out: CSV with the head {@code code,when}, the code as the family gave it, the time as RFC 3339 with
 * its offset. Taken as a whole or not at all.
 */
public final class CashReceiptParser {
    /** In one file. */
    public static final int MOST = 50_000;

    private static final List<String> HEAD = List.of("code", "when");
    private static final int LONGEST_CELL = 200;

    private CashReceiptParser() {}

    /** @param code in the form of {@link CashCodes#of}; whose it is, or whether anybody's, isn't known here */
    public record CashReceipt(String code, Instant handedOutAt) {}

    /**
     * @param now nothing was handed out later than it
     * @throws org.mutuality.platform.problem.Refusal CASH_RECEIPTS_INVALID with every wrong row, from 0; CASH_RECEIPTS_TOO_MANY
     */
    public static List<CashReceipt> read(Reader csv, Instant now) throws IOException {
        ValidationErrors wrongs = new ValidationErrors();
        List<List<String>> rows = rows(csv);
        List<CashReceipt> receipts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        wrongs.addUnless(
                !rows.isEmpty()
                        && rows.getFirst().stream().map(String::strip).toList().equals(HEAD),
                "/head",
                "must be code,when");
        for (int row = 1; row < rows.size(); row++) {
            read(rows.get(row), "/rows/" + (row - 1), now, wrongs).ifPresent(receipts::add);
        }
        for (int i = 0; i < receipts.size() && wrongs.none(); i++) {
            wrongs.addUnless(
                    codes.add(receipts.get(i).code()), "/rows/%d/code".formatted(i), "must appear only once in a file");
        }
        wrongs.throwIfAny(CASH_RECEIPTS_INVALID);
        return List.copyOf(receipts);
    }

    private static List<List<String>> rows(Reader csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            Csv.read(csv, LONGEST_CELL, HEAD.size(), row -> {
                if (rows.size() > MOST) {
                    throw CASH_RECEIPTS_TOO_MANY.because("At most %d in one file", MOST);
                }
                rows.add(row);
            });
        } catch (JsonProcessingException e) {
            throw CASH_RECEIPTS_INVALID.because(
                    "It is not valid CSV, or a cell is longer than %d characters", LONGEST_CELL);
        }
        return rows;
    }

    private static Optional<CashReceipt> read(
            List<String> cells, String pointer, Instant now, ValidationErrors wrongs) {
        if (!wrongs.addUnless(cells.size() == HEAD.size(), pointer, "must be a code and a time")) {
            return Optional.empty();
        }
        Optional<String> code = CashCodes.read(cells.getFirst());
        Optional<Instant> when = when(cells.getLast()).filter(at -> !at.isAfter(now));
        wrongs.addUnless(code.isPresent(), pointer + "/code", "must be a valid code of 12 characters");
        wrongs.addUnless(when.isPresent(), pointer + "/when", "must be a time with its offset, not in the future");
        return code.flatMap(known -> when.map(at -> new CashReceipt(known, at)));
    }

    private static Optional<Instant> when(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
