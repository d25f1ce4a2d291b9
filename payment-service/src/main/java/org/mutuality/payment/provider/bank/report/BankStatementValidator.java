package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_COUNT;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_SUM;

import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementLine;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementTotals;

/** Adds a statement up, and compares it with what it says of itself: its summary, its balances, the details of its entries. */
final class BankStatementValidator implements BankStatementVisitor.Sink {
    private final XmlFields head = new XmlFields();
    private Optional<BigDecimal> opening = Optional.empty();
    private Optional<BigDecimal> closing = Optional.empty();
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal turnover = BigDecimal.ZERO;
    private BigDecimal ofEntry = BigDecimal.ZERO;
    private long entries;
    private long lines;
    private boolean ended;

    @Override
    public void head(String name, String text) {
        head.put(name, text);
    }

    @Override
    public void balance(String kind, String currency, BigDecimal signed) {
        switch (kind) {
            case "OPBD" -> opening = Optional.of(signed);
            case "CLBD" -> closing = Optional.of(signed);
            default -> {
                // Available and forward balances say nothing of what was booked.
            }
        }
    }

    @Override
    public void line(StatementLine line) {
        lines++;
        ofEntry = ofEntry.add(line.signed());
        if (line.moved().minor() <= 0) {
            throw BANK_FILE_UNREADABLE.because("It has a movement without an amount");
        }
    }

    @Override
    public void entryEnds(StatementEntryParser entry, long details) {
        BigDecimal amount = entry.amount().toDecimal();
        BigDecimal signed = entry.credit() ? amount : amount.negate();
        long said = entry.statedCount().orElse(details);
        if (details > 0 && said != details) {
            throw BANK_FILE_WRONG_COUNT.because("An entry announces %d payments and has %d", said, details);
        }
        if (ofEntry.compareTo(signed) != 0) {
            throw BANK_FILE_WRONG_SUM.because("The details of an entry do not add up to its amount");
        }
        entries++;
        moved = moved.add(signed);
        turnover = turnover.add(amount);
        ofEntry = BigDecimal.ZERO;
    }

    @Override
    public void statementEnds() {
        long said = head.get("Stmt/TxsSummry/TtlNtries/NbOfNtries")
                .map(NumberParser::count)
                .orElse(entries);
        if (said != entries) {
            throw BANK_FILE_WRONG_COUNT.because("It announces %d entries and has %d", said, entries);
        }
        BigDecimal sum = head.get("Stmt/TxsSummry/TtlNtries/Sum")
                .map(NumberParser::decimal)
                .orElse(turnover);
        BigDecimal end = opening.map(moved::add).orElse(moved);
        boolean balanced =
                opening.isEmpty() || closing.isEmpty() || closing.get().compareTo(end) == 0;
        if (sum.compareTo(turnover) != 0 || !balanced) {
            throw BANK_FILE_WRONG_SUM.because("Its entries don't lead from its first balance to its last");
        }
        startAnew();
    }

    // A file may have statements of several days or accounts.
    private void startAnew() {
        String messageId = head.get("GrpHdr/MsgId").orElse("");
        head.clear();
        head.put("GrpHdr/MsgId", messageId);
        opening = Optional.empty();
        closing = Optional.empty();
        moved = BigDecimal.ZERO;
        turnover = BigDecimal.ZERO;
        entries = 0;
    }

    @Override
    public void ends() {
        ended = true;
    }

    StatementTotals totals() {
        if (!ended) {
            throw BANK_FILE_UNREADABLE.because("It has no statement");
        }
        return new StatementTotals(head.need("GrpHdr/MsgId"), lines);
    }
}
