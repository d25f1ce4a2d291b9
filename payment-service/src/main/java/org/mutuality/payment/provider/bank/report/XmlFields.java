package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The texts of one part of a file; of several under one name the first counts. */
final class XmlFields {
    private static final int MOST = 200;

    private final Map<String, String> texts = new HashMap<>();

    void clear() {
        texts.clear();
    }

    void put(String name, String text) {
        if (texts.size() < MOST) {
            texts.putIfAbsent(name, text);
        }
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isEmpty());
    }

    /** @throws org.mutuality.platform.problem.Refusal BANK_FILE_UNREADABLE */
    String need(String name) {
        return get(name).orElseThrow(() -> BANK_FILE_UNREADABLE.because("%s is missing where it must be", name));
    }
}
