package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mutuality.contracts.Money;

/**
 * A bank's report on a payment file, ISO 20022 pain.002.001.10 or pain.002.001.03. It is validated as a whole before any line
 * is reported.
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
     * Status of the whole file.
     *
     * @param originalMessageId MsgId of the payment file
     * @param status of the whole file, such as ACCP, PART or RJCT; empty: see the lines
     * @param reason ISO external code, when the whole file was rejected
     * @param originalCount number of payments that the bank found in the file
     * @param originalSum sum that the bank found
     * @param lines number of payments in this report
     */
    public record GroupStatus(
            String originalMessageId,
            Optional<String> status,
            Optional<String> reason,
            Optional<Long> originalCount,
            Optional<BigDecimal> originalSum,
            long lines) {}

    /**
     * Status of one payment.
     *
     * @param endToEndId ours or somebody else's; see {@code EndToEndId#read}
     * @param status ISO external code: RJCT not paid, ACSC and ACCC paid, others under way
     * @param reason ISO external code such as AC04; empty for none
     * @param amount of the payment, where the bank repeats it
     */
    public record TransactionStatus(
            String endToEndId, String status, Optional<String> reason, Optional<Money> amount) {}

    /** @throws ProblemException any {@link BankFileProblem}, before any line is reported */
    public static StatusReport of(Path file) {
        StatusReportValidator validator = new StatusReportValidator();
        BoundedXmlReader.walk(file, KINDS, new StatusReportVisitor(validator));
        return new StatusReport(file, validator.group());
    }

    public GroupStatus group() {
        return group;
    }

    /** In the file's order. */
    public void lines(Consumer<TransactionStatus> consumer) {
        BoundedXmlReader.walk(file, KINDS, new StatusReportVisitor(new StatusReportVisitor.Sink() {
            @Override
            public void line(TransactionStatus line) {
                consumer.accept(line);
            }
        }));
    }
}
