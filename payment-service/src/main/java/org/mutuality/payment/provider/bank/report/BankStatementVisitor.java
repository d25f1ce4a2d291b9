package org.mutuality.payment.provider.bank.report;

import java.math.BigDecimal;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.bank.report.BankStatement.StatementLine;

/** Collects a statement's lines from its XML elements. */
final class BankStatementVisitor implements BoundedXmlReader.Visitor {
    private static final String ROOT = "/BkToCstmrStmt";
    private static final String STATEMENT = ROOT + "/Stmt";
    private static final String ENTRY = STATEMENT + "/Ntry";
    private static final String DETAIL = ENTRY + "/NtryDtls/TxDtls";
    private static final String CHARGE = "/Chrgs/Rcrd";
    private static final String BALANCE = STATEMENT + "/Bal";

    /** Receives the contents of a statement in the file's order. */
    interface Sink {
        void line(StatementLine line);

        /** @param name of an element of the file's header or of a statement's summary */
        default void header(String name, String text) {}

        /** @param kind ISO external code: OPBD, CLBD and others */
        default void balance(String kind, String currency, BigDecimal signed) {}

        /**
         * A booked entry ends.
         *
         * @param details number of its details passed to {@link #line}; 0 when the entry itself was
         */
        default void entryEnds(StatementEntryParser entry, long details) {}

        default void statementEnds() {}

        default void ends() {}
    }

    private final Sink sink;
    private final StatementEntryParser entry = new StatementEntryParser();
    private final XmlFields detail = new XmlFields();
    private final StatementCharges charges = new StatementCharges();
    private final XmlFields balance = new XmlFields();
    private long details;

    BankStatementVisitor(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void open(String path) {
        switch (path) {
            case ENTRY -> {
                entry.clear();
                details = 0;
            }
            case DETAIL -> {
                detail.clear();
                charges.clear();
            }
            case BALANCE -> balance.clear();
            default -> {
                // Not relevant.
            }
        }
    }

    @Override
    public void text(String path, String text, String currency) {
        if (path.startsWith(DETAIL + CHARGE + "/")) {
            put(charges.fields(), path.substring(DETAIL.length() + CHARGE.length() + 1), text, currency);
        } else if (path.startsWith(ENTRY + CHARGE + "/")) {
            put(entry.charges().fields(), path.substring(ENTRY.length() + CHARGE.length() + 1), text, currency);
        } else if (path.startsWith(DETAIL + "/")) {
            put(detail, path.substring(DETAIL.length() + 1), text, currency);
        } else if (path.startsWith(ENTRY + "/")) {
            put(entry.fields(), path.substring(ENTRY.length() + 1), text, currency);
        } else if (path.startsWith(BALANCE + "/")) {
            put(balance, path.substring(BALANCE.length() + 1), text, currency);
        } else if (path.startsWith(STATEMENT + "/TxsSummry/") || path.startsWith(ROOT + "/GrpHdr/")) {
            sink.header(path.substring(ROOT.length() + 1), text);
        }
    }

    private static void put(XmlFields fields, String name, String text, String currency) {
        fields.put(name, text);
        if (!currency.isEmpty()) {
            fields.put(name + "@Ccy", currency);
        }
    }

    @Override
    public void close(String path) {
        switch (path) {
            case DETAIL + CHARGE -> charges.recordEnds();
            case ENTRY + CHARGE -> entry.charges().recordEnds();
            case DETAIL -> detailEnds();
            case ENTRY -> entryEnds();
            case BALANCE -> balanceEnds();
            case STATEMENT -> sink.statementEnds();
            case ROOT -> sink.ends();
            default -> {
                // Not relevant.
            }
        }
    }

    private void detailEnds() {
        if (entry.booked()) {
            details++;
            sink.line(entry.line(detail, charges));
        }
    }

    private void entryEnds() {
        if (entry.booked()) {
            if (details == 0) {
                sink.line(entry.line(new XmlFields(), new StatementCharges()));
            }
            sink.entryEnds(entry, details);
        }
    }

    private void balanceEnds() {
        Money amount = NumberParser.money(balance.require("Amt"), balance.require("Amt@Ccy"));
        BigDecimal signed = balance.require("CdtDbtInd").equals("CRDT")
                ? amount.toDecimal()
                : amount.toDecimal().negate();
        sink.balance(balance.get("Tp/CdOrPrtry/Cd").orElse(""), amount.currency(), signed);
    }
}
