package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mutuality.contracts.Money;

/** What really happened on our account: an ISO 20022 camt.053.001.08. Checked as a whole before any line of it is told. */
public final class BankStatement {
    static final Set<String> KINDS = Set.of("camt.053.001.08");

    private final Path file;
    private final StatementTotals totals;

    private BankStatement(Path file, StatementTotals whole) {
        this.file = file;
        this.totals = whole;
    }

    /**
     * Of the whole file.
     *
     * @param messageId the bank's own, to know a file by that comes again
     * @param lines entries, or their details where a bank books many at once
     */
    public record StatementTotals(String messageId, long lines) {}

    /**
     * Of one movement.
     *
     * @param entryReference the bank's own; "" where it gives none
     * @param endToEndId ours or a stranger's; empty: none given, so it can't be matched
     * @param amount that was paid, or came back
     * @param fees what the bank took for it, one for each currency; empty: none, or it doesn't say
     * @param moved by how much it changed our account, more than zero: the amount, and the charges that are booked with it
     * @param credit came in, and did not go out
     * @param bookedOn the day of the bank
     * @param returnReason ISO external code such as AC04, when a payment came back; empty: none given
     */
    public record StatementLine(
            String entryReference,
            Optional<String> endToEndId,
            Money amount,
            List<Money> fees,
            Money moved,
            boolean credit,
            LocalDate bookedOn,
            Optional<String> returnReason) {
        BigDecimal signed() {
            return credit ? moved.toDecimal() : moved.toDecimal().negate();
        }
    }

    /** @throws org.mutuality.platform.problem.Refusal any {@link BankFileProblem}; nothing was told then */
    public static BankStatement of(Path file) {
        BankStatementValidator check = new BankStatementValidator();
        BoundedXmlReader.walk(file, KINDS, new BankStatementVisitor(check));
        return new BankStatement(file, check.totals());
    }

    public StatementTotals totals() {
        return totals;
    }

    /** One after the other, in the file's order; what is booked only, not what is announced. */
    public void lines(Consumer<StatementLine> consumer) {
        BoundedXmlReader.walk(file, KINDS, new BankStatementVisitor(new BankStatementVisitor.Sink() {
            @Override
            public void line(StatementLine line) {
                consumer.accept(line);
            }
        }));
    }
}
