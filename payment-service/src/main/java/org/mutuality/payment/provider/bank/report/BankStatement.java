package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mutuality.contracts.Money;

/** A statement of our account, ISO 20022 camt.053.001.08. It is validated as a whole before any line is reported. */
public final class BankStatement {
    static final Set<String> KINDS = Set.of("camt.053.001.08");

    private final Path file;
    private final StatementTotals totals;

    private BankStatement(Path file, StatementTotals whole) {
        this.file = file;
        this.totals = whole;
    }

    /**
     * Totals of the whole file.
     *
     * @param messageId the bank's id of the file
     * @param lines number of entries, or of their details where a bank books many at once
     */
    public record StatementTotals(String messageId, long lines) {}

    /**
     * One movement of money.
     *
     * @param entryReference the bank's; "" for none
     * @param endToEndId ours or somebody else's; empty when there is none to match
     * @param amount that was paid or returned
     * @param fees charged by the bank, one for each currency; empty when none are stated
     * @param moved change of our account's balance, more than zero: the amount and the charges booked with it
     * @param credit whether money came in
     * @param bookedOn booking date of the bank
     * @param returnReason ISO external code such as AC04 for a returned payment; empty for none
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

    /** @throws ProblemException any {@link BankFileProblem}, before any line is reported */
    public static BankStatement of(Path file) {
        BankStatementValidator validator = new BankStatementValidator();
        BoundedXmlReader.walk(file, KINDS, new BankStatementVisitor(validator));
        return new BankStatement(file, validator.totals());
    }

    public StatementTotals totals() {
        return totals;
    }

    /** In the file's order; only booked movements, no announced ones. */
    public void lines(Consumer<StatementLine> consumer) {
        BoundedXmlReader.walk(file, KINDS, new BankStatementVisitor(new BankStatementVisitor.Sink() {
            @Override
            public void line(StatementLine line) {
                consumer.accept(line);
            }
        }));
    }
}
