package org.mutuality.payment.provider.cash;

import static org.mutuality.payment.provider.cash.CashProblem.CASH_RECEIPTS_INVALID;
import static org.mutuality.payment.provider.cash.CashProblem.CASH_RECEIPTS_TOO_MANY;

import java.io.BufferedReader;
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
import org.mutuality.platform.problem.Wrongs;

/**
 * What a distributor handed out: CSV with the head {@code code,when}, the code as the family gave it, the time as RFC 3339 with
 * its offset. Taken as a whole or not at all.
 */
public final class CashReceipts {
    /** In one file. */
    public static final int MOST = 50_000;

    private static final int LONGEST_LINE = 200;

    private CashReceipts() {}

    /** @param code in the form of {@link CashCodes#of}; whose it is, or whether anybody's, isn't known here */
    public record CashReceipt(String code, Instant handedOutAt) {}

    /**
     * @param now nothing was handed out later than it
     * @throws org.mutuality.platform.problem.Refusal CASH_RECEIPTS_INVALID with every wrong row, from 0; CASH_RECEIPTS_TOO_MANY
     */
    public static List<CashReceipt> read(Reader csv, Instant now) throws IOException {
        BufferedReader lines = new BufferedReader(csv);
        Wrongs wrongs = new Wrongs();
        List<CashReceipt> receipts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        wrongs.check(line(lines).map("code,when"::equals).orElse(false), "/head", "must be code,when");
        int row = 0;
        for (var line = line(lines); line.isPresent(); line = line(lines)) {
            if (row >= MOST) {
                throw CASH_RECEIPTS_TOO_MANY.because("At most %d in one file", MOST);
            }
            read(line.get(), "/rows/" + row++, now, wrongs).ifPresent(receipts::add);
        }
        for (int i = 0; i < receipts.size() && wrongs.none(); i++) {
            wrongs.check(
                    codes.add(receipts.get(i).code()), "/rows/%d/code".formatted(i), "must appear only once in a file");
        }
        wrongs.orThrow(CASH_RECEIPTS_INVALID);
        return List.copyOf(receipts);
    }

    private static Optional<CashReceipt> read(String line, String pointer, Instant now, Wrongs wrongs) {
        String[] cells = line.split(",", -1);
        if (!wrongs.check(cells.length == 2, pointer, "must be a code and a time")) {
            return Optional.empty();
        }
        Optional<String> code = CashCodes.read(cells[0]);
        Optional<Instant> when = when(cells[1]).filter(at -> !at.isAfter(now));
        wrongs.check(code.isPresent(), pointer + "/code", "must be a valid code of 12 characters");
        wrongs.check(when.isPresent(), pointer + "/when", "must be a time with its offset, not in the future");
        return code.flatMap(known -> when.map(at -> new CashReceipt(known, at)));
    }

    private static Optional<Instant> when(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The next line, without its end; a line without an end would fill the memory. Blank ones are passed over. */
    private static Optional<String> line(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        while ((next = in.read()) >= 0) {
            if (next == '\n' && !line.toString().isBlank()) {
                break;
            }
            if (next != '\r' && next != '\n' && next != '\uFEFF') {
                line.append((char) next);
            }
            if (line.length() > LONGEST_LINE) {
                throw CASH_RECEIPTS_INVALID.because("A line is longer than %d characters", LONGEST_LINE);
            }
        }
        return Optional.of(line.toString().strip()).filter(text -> !text.isEmpty());
    }
}
