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
 * Parses a distributor's receipts: CSV with the header {@code code,when}, the code that the family presented and the time as
 * RFC 3339 with its offset. Accepted or refused as a whole.
 */
public final class CashReceiptParser {
    /** Receipts in one file at most. */
    public static final int MAX_RECEIPTS = 50_000;

    private static final List<String> HEADER = List.of("code", "when");
    private static final int MAX_CELL_LENGTH = 200;

    private CashReceiptParser() {}

    /**
     * A receipt of cash that was handed out.
     *
     * @param code in the form of {@link CashCodes#of}; whether it exists is not checked here
     */
    public record CashReceipt(String code, Instant handedOutAt) {}

    /**
     * @param now receipts must not be later
     * @throws ProblemException CASH_RECEIPTS_INVALID with every invalid row, from 0; CASH_RECEIPTS_TOO_MANY
     */
    public static List<CashReceipt> read(Reader csv, Instant now) throws IOException {
        ValidationErrors errors = new ValidationErrors();
        List<List<String>> rows = rows(csv);
        List<CashReceipt> receipts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        errors.addUnless(
                !rows.isEmpty()
                        && rows.getFirst().stream().map(String::strip).toList().equals(HEADER),
                "/header",
                "validation.cash-header");
        for (int row = 1; row < rows.size(); row++) {
            read(rows.get(row), "/rows/" + (row - 1), now, errors).ifPresent(receipts::add);
        }
        for (int i = 0; i < receipts.size() && errors.none(); i++) {
            errors.addUnless(
                    codes.add(receipts.get(i).code()), "/rows/%d/code".formatted(i), "validation.once-in-file");
        }
        errors.throwIfAny(CASH_RECEIPTS_INVALID);
        return List.copyOf(receipts);
    }

    private static List<List<String>> rows(Reader csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            Csv.read(csv, MAX_CELL_LENGTH, HEADER.size(), row -> {
                if (rows.size() > MAX_RECEIPTS) {
                    throw CASH_RECEIPTS_TOO_MANY.because("at-most", MAX_RECEIPTS);
                }
                rows.add(row);
            });
        } catch (JsonProcessingException e) {
            throw CASH_RECEIPTS_INVALID.because("csv", MAX_CELL_LENGTH);
        }
        return rows;
    }

    private static Optional<CashReceipt> read(
            List<String> cells, String pointer, Instant now, ValidationErrors errors) {
        if (!errors.addUnless(cells.size() == HEADER.size(), pointer, "validation.cash-row")) {
            return Optional.empty();
        }
        Optional<String> code = CashCodes.read(cells.getFirst());
        Optional<Instant> when = when(cells.getLast()).filter(at -> !at.isAfter(now));
        errors.addUnless(code.isPresent(), pointer + "/code", "validation.cash-code");
        errors.addUnless(when.isPresent(), pointer + "/when", "validation.cash-time");
        return code.flatMap(validCode -> when.map(at -> new CashReceipt(validCode, at)));
    }

    private static Optional<Instant> when(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
