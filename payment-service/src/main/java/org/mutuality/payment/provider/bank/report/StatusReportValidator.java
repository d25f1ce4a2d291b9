package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_COUNT;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_WRONG_SUM;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.bank.report.StatusReport.GroupStatus;
import org.mutuality.payment.provider.bank.report.StatusReport.TransactionStatus;

/** Adds a status report up and compares the sums with those it states. */
final class StatusReportValidator implements StatusReportVisitor.Sink {
    private static final int MAX_STATUSES = 100;

    private final XmlFields group = new XmlFields();
    private final Map<String, Tally> found = new HashMap<>();
    private final Map<String, Tally> stated = new HashMap<>();
    private long lines;
    private boolean ended;

    /** @param sum empty when the amount of a line is missing */
    private record Tally(long count, Optional<BigDecimal> sum) {
        Tally plus(Tally other) {
            return new Tally(count + other.count, sum.flatMap(one -> other.sum.map(one::add)));
        }
    }

    @Override
    public void header(boolean block, String name, String text) {
        group.put((block ? "block/" : "") + name, text);
    }

    @Override
    public void line(TransactionStatus line) {
        lines++;
        add(found, line.status(), new Tally(1, line.amount().map(Money::toDecimal)));
    }

    @Override
    public void counted(String status, long count, Optional<BigDecimal> sum) {
        add(stated, status, new Tally(count, sum));
    }

    private static void add(Map<String, Tally> tallies, String status, Tally one) {
        tallies.merge(status, one, Tally::plus);
        if (tallies.size() > MAX_STATUSES) {
            throw BANK_FILE_UNREADABLE.because("many-statuses", MAX_STATUSES);
        }
    }

    // A bank may report rejected payments only; but for a status that it reports, it reports all.
    @Override
    public void blockEnds() {
        stated.forEach((status, tally) -> {
            Tally actual = found.getOrDefault(status, new Tally(0, Optional.of(BigDecimal.ZERO)));
            if (actual.count() > 0 && actual.count() != tally.count()) {
                throw BANK_FILE_WRONG_COUNT.because("status", tally.count(), status, actual.count());
            }
            boolean sumsDiffer = tally.sum()
                    .flatMap(sum -> actual.sum().map(other -> sum.compareTo(other) != 0))
                    .orElse(false);
            if (actual.count() > 0 && sumsDiffer) {
                throw BANK_FILE_WRONG_SUM.because("status", status);
            }
        });
        found.clear();
        stated.clear();
    }

    @Override
    public void ends() {
        ended = true;
        Optional<Long> of = group.get("OrgnlNbOfTxs").map(NumberParser::count);
        if (of.isPresent() && lines > of.get()) {
            throw BANK_FILE_WRONG_COUNT.because("payments", lines, of.get());
        }
    }

    GroupStatus group() {
        if (!ended) {
            throw BANK_FILE_UNREADABLE.because("no-report");
        }
        return new GroupStatus(
                group.require("OrgnlMsgId"),
                group.get("GrpSts").or(() -> group.get("block/PmtInfSts")),
                reason("").or(() -> reason("block/")),
                group.get("OrgnlNbOfTxs")
                        .or(() -> group.get("block/OrgnlNbOfTxs"))
                        .map(NumberParser::count),
                group.get("OrgnlCtrlSum")
                        .or(() -> group.get("block/OrgnlCtrlSum"))
                        .map(NumberParser::decimal),
                lines);
    }

    private Optional<String> reason(String where) {
        return group.get(where + "StsRsnInf/Rsn/Cd").or(() -> group.get(where + "StsRsnInf/Rsn/Prtry"));
    }
}
