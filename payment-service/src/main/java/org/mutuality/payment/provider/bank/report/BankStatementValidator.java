package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_COUNT;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_SUM;

import java.math.BigDecimal;
import java.util.Optional;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementLine;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementTotals;

/** Adds a statement up and compares the sums with its own summary, balances and entry details. */
final class BankStatementValidator implements BankStatementVisitor.Sink {
    private final XmlFields header = new XmlFields();
    private Optional<BigDecimal> opening = Optional.empty();
    private Optional<BigDecimal> closing = Optional.empty();
    private BigDecimal moved = BigDecimal.ZERO;
    private BigDecimal turnover = BigDecimal.ZERO;
    private BigDecimal entryDetails = BigDecimal.ZERO;
    private long entries;
    private long lines;
    private boolean ended;

    @Override
    public void header(String name, String text) {
        header.put(name, text);
    }

    @Override
    public void balance(String kind, String currency, BigDecimal signed) {
        switch (kind) {
            case "OPBD" -> opening = Optional.of(signed);
            case "CLBD" -> closing = Optional.of(signed);
            default -> {
                // Available and forward balances are not about booked movements.
            }
        }
    }

    @Override
    public void line(StatementLine line) {
        lines++;
        entryDetails = entryDetails.add(line.signed());
        if (line.moved().minor() <= 0) {
            throw BANK_FILE_UNREADABLE.because("amount-missing");
        }
    }

    @Override
    public void entryEnds(StatementEntryParser entry, long details) {
        BigDecimal amount = entry.amount().toDecimal();
        BigDecimal signed = entry.credit() ? amount : amount.negate();
        long stated = entry.statedCount().orElse(details);
        if (details > 0 && stated != details) {
            throw BANK_FILE_WRONG_COUNT.because("entry", stated, details);
        }
        if (entryDetails.compareTo(signed) != 0) {
            throw BANK_FILE_WRONG_SUM.because("entry");
        }
        entries++;
        moved = moved.add(signed);
        turnover = turnover.add(amount);
        entryDetails = BigDecimal.ZERO;
    }

    @Override
    public void statementEnds() {
        long stated = header.get("Stmt/TxsSummry/TtlNtries/NbOfNtries")
                .map(NumberParser::count)
                .orElse(entries);
        if (stated != entries) {
            throw BANK_FILE_WRONG_COUNT.because("entries", stated, entries);
        }
        BigDecimal sum = header.get("Stmt/TxsSummry/TtlNtries/Sum")
                .map(NumberParser::decimal)
                .orElse(turnover);
        BigDecimal end = opening.map(moved::add).orElse(moved);
        boolean balanced =
                opening.isEmpty() || closing.isEmpty() || closing.get().compareTo(end) == 0;
        if (sum.compareTo(turnover) != 0 || !balanced) {
            throw BANK_FILE_WRONG_SUM.because("balances");
        }
        reset();
    }

    // A file can have statements of several days or accounts.
    private void reset() {
        String messageId = header.get("GrpHdr/MsgId").orElse("");
        header.clear();
        header.put("GrpHdr/MsgId", messageId);
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
            throw BANK_FILE_UNREADABLE.because("no-statement");
        }
        return new StatementTotals(header.require("GrpHdr/MsgId"), lines);
    }
}
