package org.mutuality.journal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.ExchangeEvent.AnswerGiven;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationMade;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationTakenBack;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeLeft;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.words.AsSealed;

/** Ana gave Ben food on a day: orders and facts about it. */
final class Given {
    static final UUID ANA = UUID.fromString("0190a000-0000-7000-8000-00000000000a");
    static final UUID BEN = UUID.fromString("0190a000-0000-7000-8000-00000000000b");
    static final UUID COHORT = UUID.fromString("0190a000-0000-7000-8000-00000000000c");
    static final Passing FOOD =
            new Passing(COHORT, "PH", Optional.of(ANA), Optional.of(BEN), Kind.FOOD, LocalDate.of(2021, 3, 14));
    static final Passing OUTSIDE =
            new Passing(COHORT, "PH", Optional.of(ANA), Optional.empty(), Kind.FOOD, LocalDate.of(2021, 3, 14));
    static final DeedId DEED = DeedId.of(FOOD);
    static final Instant AT = Instant.parse("2021-03-15T10:00:00Z");

    private Given() {}

    static ExchangeId id(int number) {
        return new ExchangeId(new UUID(7, number));
    }

    static Declaration says(UUID family, int pesos) {
        return new Declaration(
                family,
                Optional.of(pesos).filter(some -> some > 0).map(some -> new Money(some * 100L, "PHP")),
                false,
                Optional.empty(),
                Optional.empty());
    }

    static Declaration keeps(UUID family, int pesos) {
        Declaration said = says(family, pesos);
        return new Declaration(family, said.value(), true, said.note(), said.sealed());
    }

    static DeclareExchange declare(int id, Declaration declaration) {
        return new DeclareExchange(DEED, id(id), FOOD, declaration, declaration.fingerprint(), AT);
    }

    /** With a note, sealed as it is stored. */
    static Declaration noted(UUID family, String note) {
        return noting(family, note).noted(AsSealed.text(note));
    }

    /** With a note in clear, as before notes were sealed. */
    static Declaration noting(UUID family, String note) {
        Declaration said = says(family, 50);
        return new Declaration(family, said.value(), false, Optional.of(note), Optional.empty());
    }

    static DeclareExchange declare(int id, UUID family, String note) {
        return new DeclareExchange(
                DEED, id(id), FOOD, noted(family, note), noting(family, note).fingerprint(), AT);
    }

    static AnswerExchange answer(int id, UUID family, Answer answer) {
        return new AnswerExchange(DEED, id(id), family, answer, AT);
    }

    static WithdrawExchange withdraw(int id, UUID family) {
        return new WithdrawExchange(DEED, id(id), family, AT);
    }

    static DeclarationMade made(int id, Declaration declaration) {
        return new DeclarationMade(DEED, id(id), FOOD, declaration, AT);
    }

    static DeclarationTakenBack takenBack(int id) {
        return new DeclarationTakenBack(DEED, id(id), AT);
    }

    static AnswerGiven given(int id, Answer answer) {
        return new AnswerGiven(DEED, id(id), answer, AT);
    }

    static ExchangeDeclared declared(int id, Declaration said) {
        return new ExchangeDeclared(DEED, id(id), FOOD, said.declaredBy(), said.value(), said.hidden(), AT);
    }

    static ExchangeConfirmed confirmed(int id, UUID by) {
        return new ExchangeConfirmed(DEED, id(id), FOOD, by, Optional.empty(), AT);
    }

    static ExchangeConfirmed confirmed(int id, UUID by, int mirror) {
        return new ExchangeConfirmed(DEED, id(id), FOOD, by, Optional.of(id(mirror)), AT);
    }

    static ExchangeDeclined declined(int id, UUID by) {
        return new ExchangeDeclined(DEED, id(id), FOOD, by, AT);
    }

    static ExchangeLeft left(int id, UUID by) {
        return new ExchangeLeft(DEED, id(id), FOOD, by, AT);
    }

    static ExchangeWithdrawn withdrawn(int id, UUID by) {
        return new ExchangeWithdrawn(DEED, id(id), FOOD, by, AT);
    }
}
