package org.mutuality.payment.provider.bank;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mutuality.contracts.Money;

/**
 * What a bank says of a payment file: an ISO 20022 pain.002.001.10 or .03. Checked as a whole before any line of it is told.
 */
public final class StatusReport {
    static final Set<String> KINDS = Set.of("pain.002.001.10", "pain.002.001.03");

    private final Path file;
    private final Group group;

    private StatusReport(Path file, Group group) {
        this.file = file;
        this.group = group;
    }

    /**
     * Of the whole file.
     *
     * @param originalMessageId MsgId of the file that it answers
     * @param status of all of it, such as ACCP, PART or RJCT; empty: see the lines
     * @param reason ISO external code, when it was refused as a whole
     * @param originalCount how many payments the bank found in the file; check it against the batch
     * @param originalSum the sum it found
     * @param lines how many payments are told of here
     */
    public record Group(
            String originalMessageId,
            Optional<String> status,
            Optional<String> reason,
            Optional<Long> originalCount,
            Optional<BigDecimal> originalSum,
            long lines) {}

    /**
     * Of one payment.
     *
     * @param endToEndId as we gave it, or a stranger's; see {@link EndToEnd#read}
     * @param status ISO external code: RJCT never paid, ACSC and ACCC paid, others under way
     * @param reason ISO external code such as AC04; empty: none given
     * @param amount of the payment, where the bank repeats it
     */
    public record Line(String endToEndId, String status, Optional<String> reason, Optional<Money> amount) {}

    /** @throws org.mutuality.platform.problem.Refusal any {@link BankFileProblem}; nothing was told then */
    public static StatusReport of(Path file) {
        StatusCheck check = new StatusCheck();
        XmlIn.walk(file, KINDS, new StatusVisitor(check));
        return new StatusReport(file, check.group());
    }

    public Group group() {
        return group;
    }

    /** One after the other, in the file's order. */
    public void lines(Consumer<Line> consumer) {
        XmlIn.walk(file, KINDS, new StatusVisitor(new StatusVisitor.Sink() {
            @Override
            public void line(Line line) {
                consumer.accept(line);
            }
        }));
    }
}
