package org.mutuality.journal.exchange.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Notes of exchanges, under the key of the family that wrote them. */
@ApplicationScoped
public class ExchangeNoteEncryption {
    private static final String NOTE = "exchange-note ";

    private final FreeTextEncryption encryption;

    ExchangeNoteEncryption(FreeTextEncryption encryption) {
        this.encryption = encryption;
    }

    /** Most have no note; then it stays as it is and no key is needed. */
    public Declaration encrypt(ExchangeId exchange, Declaration said) {
        return said.note()
                .map(note -> encryption.encrypt(said.declaredBy(), NOTE + exchange.value(), note))
                .map(note -> said.noted(note))
                .orElse(said);
    }

    /** With its note, as long as the family that wrote it wasn't erased. */
    ExchangeRow decrypt(ExchangeRow row) {
        return row.encrypted()
                .map(note -> row.noted(encryption.decrypt(row.declaredBy(), NOTE + row.exchangeId(), note)))
                .orElse(row);
    }
}
