package org.mutuality.journal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Puts what one side declared together with what the other declared of the same deed. A private declaration is paired too, so
 * that it counts once, but last: what the other side sees must not depend on it.
 */
final class Pairing {
    private static final List<BiPredicate<Said, Said>> FITS = List.of(
            (one, other) -> one.open() && other.open() && one.sameValue(other),
            (one, other) -> one.open() && other.open(),
            Said::sameValue,
            (one, other) -> true);

    private final List<Said> said;
    private final List<Said> mine = new ArrayList<>();
    private final List<Said> others = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    private Pairing(List<Said> said) {
        this.said = said;
        said.forEach(one -> (spokeFirst(one) ? mine : others).add(one));
    }

    /** @param said what stands, in the order it was said */
    static List<Standing> of(List<Said> said) {
        return new Pairing(said).paired();
    }

    private boolean spokeFirst(Said one) {
        return one.declaration()
                .declaredBy()
                .equals(said.getFirst().declaration().declaredBy());
    }

    private List<Standing> paired() {
        FITS.forEach(this::pair);
        mine.forEach(one -> standings.add(new Standing(one, Optional.empty())));
        others.forEach(one -> standings.add(new Standing(one, Optional.empty())));
        standings.sort(Comparator.comparingInt(standing -> said.indexOf(standing.first())));
        return standings;
    }

    private void pair(BiPredicate<Said, Said> fit) {
        for (Iterator<Said> left = mine.iterator(); left.hasNext(); ) {
            Said one = left.next();
            others.stream().filter(other -> fit.test(one, other)).findFirst().ifPresent(other -> {
                left.remove();
                others.remove(other);
                standings.add(standing(one, other));
            });
        }
    }

    private Standing standing(Said one, Said other) {
        Said earlier = said.indexOf(one) < said.indexOf(other) ? one : other;
        Said later = earlier == one ? other : one;
        if (one.open() && other.open()) {
            return new Standing(earlier, Optional.of(later.exchangeId()));
        }
        return new Standing(earlier.open() || !later.open() ? earlier : later, Optional.empty());
    }
}
