package org.mutuality.payment.provider.bank.report;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of the files that banks send a file is: its content says so, and nothing else is asked. */
public enum BankFileType {
    STATUS_REPORT,
    STATEMENT;

    private static final Set<String> KINDS = Stream.concat(StatusReport.KINDS.stream(), BankStatement.KINDS.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** @throws org.mutuality.platform.problem.Refusal BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED */
    public static BankFileType of(Path file) {
        return BankStatement.KINDS.contains(BoundedXmlReader.kind(file, KINDS)) ? STATEMENT : STATUS_REPORT;
    }
}
