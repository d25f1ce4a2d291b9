package org.mutuality.journal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.BEN;
import static org.mutuality.journal.exchange.ExchangeFixture.answer;
import static org.mutuality.journal.exchange.ExchangeFixture.declare;
import static org.mutuality.journal.exchange.ExchangeFixture.privateDeclarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.withdraw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.journal.exchange.match.ExchangeAnswer;

/** Whoever speaks first, and however often each is repeated: an exchange counts once, and both see the same of it. */
class AnyOrderPropertyTest {
    /** What a family does, the {@code number}th of its own: declares, or takes back what it declared then. */
    record Deal(int number, int pesos, boolean hidden, boolean withdraws) {
        Object by(UUID family) {
            int id = number + (family.equals(ANA) ? 100 : 200);
            return withdraws ? withdraw(id, family) : declare(id, hidden ? privateDeclarationBy(family, pesos) : declarationBy(family, pesos));
        }
    }

    /** Two families' deals in one order of many: {@code true} lets Ana go on, {@code false} Ben. */
    @Property(tries = 150)
    void who_speaks_first_makes_no_difference(
            @ForAll("deals") List<Deal> ana,
            @ForAll("deals") List<Deal> ben,
            @ForAll("answers") List<Object> answers,
            @ForAll long one,
            @ForAll long other) {
        ExchangeMatchFixture first = replay(merged(ana, ben, new Random(one)), shuffled(answers, one));
        ExchangeMatchFixture second = replay(merged(ana, ben, new Random(other)), shuffled(answers, other));
        assertThat(first.open()).isEqualTo(second.open());
        assertThat(first.counted()).isEqualTo(second.counted());
    }

    /** Who follows the published facts knows at every moment how many there are, and how they stand. */
    @Property(tries = 150)
    void facts_add_up_to_what_is_current(
            @ForAll("deals") List<Deal> ana,
            @ForAll("deals") List<Deal> ben,
            @ForAll("answers") List<Object> answers,
            @ForAll long seed) {
        ExchangeMatchFixture readModel = new ExchangeMatchFixture();
        List<Object> all = merged(ana, ben, new Random(seed));
        all.addAll(answers);
        Collections.shuffle(all, new Random(seed));
        for (Object command : all) {
            readModel.deliver(command);
            readModel.deliver(command);
            assertThat(readModel.counted()).isEqualTo(readModel.most());
            assertThat(readModel.statuses()).isEqualTo(readModel.activeExchanges());
        }
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        Arbitrary<Deal> deal = Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(false, false, false, true),
                        Arbitraries.of(false, false, true))
                .as(Deal::new);
        return deal.list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Object>> answers() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.of(ExchangeAnswer.class))
                .as(DeclarationStep::new)
                .list()
                .uniqueElements(DeclarationStep::of)
                .ofMaxSize(6)
                .map(steps -> steps.stream().map(DeclarationStep::command).toList());
    }

    record DeclarationStep(int number, boolean ben, ExchangeAnswer declarationBy) {
        String of() {
            return number + " " + ben;
        }

        Object command() {
            return ben ? answer(100 + number, BEN, declarationBy) : answer(200 + number, ANA, declarationBy);
        }
    }

    private static ExchangeMatchFixture replay(List<Object> deals, List<Object> answers) {
        ExchangeMatchFixture readModel = new ExchangeMatchFixture();
        deals.forEach(readModel::deliver);
        answers.forEach(readModel::deliver);
        return readModel;
    }

    private static List<Object> merged(List<Deal> ana, List<Deal> ben, Random order) {
        List<Object> all = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < ana.size() || b < ben.size()) {
            boolean anaGoesOn = b == ben.size() || a < ana.size() && order.nextBoolean();
            all.add(anaGoesOn ? ana.get(a++).by(ANA) : ben.get(b++).by(BEN));
        }
        return all;
    }

    private static List<Object> shuffled(List<Object> answers, long seed) {
        List<Object> copy = new ArrayList<>(answers);
        Collections.shuffle(copy, new Random(seed));
        return copy;
    }
}
