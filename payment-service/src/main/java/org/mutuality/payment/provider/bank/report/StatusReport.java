package org.mutuality.payment.provider.bank.report;

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
    private final GroupStatus group;

    private StatusReport(Path file, GroupStatus group) {
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
    public record GroupStatus(
            String originalMessageId,
            Optional<String> status,
            Optional<String> reason,
            Optional<Long> originalCount,
            Optional<BigDecimal> originalSum,
            long lines) {}

    /**
     * Of one payment.
     *
     * @param endToEndId as we gave it, or a stranger's; see {@code EndToEndId#read}
     * @param status ISO external code: RJCT never paid, ACSC and ACCC paid, others under way
     * @param reason ISO external code such as AC04; empty: none given
     * @param amount of the payment, where the bank repeats it
     */
    public record TransactionStatus(
            String endToEndId, String status, Optional<String> reason, Optional<Money> amount) {}

    /** @throws org.mutuality.platform.problem.Refusal any {@link BankFileProblem}; nothing was told then */
    public static StatusReport of(Path file) {
        StatusReportValidator check = new StatusReportValidator();
        BoundedXmlReader.walk(file, KINDS, new StatusReportVisitor(check));
        return new StatusReport(file, check.group());
    }

    public GroupStatus group() {
        return group;
    }

    /** One after the other, in the file's order. */
    public void lines(Consumer<TransactionStatus> consumer) {
        BoundedXmlReader.walk(file, KINDS, new StatusReportVisitor(new StatusReportVisitor.Sink() {
            @Override
            public void line(TransactionStatus line) {
                consumer.accept(line);
            }
        }));
    }
}
