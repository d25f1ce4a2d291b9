package org.mutuality.journal.exchange.match;

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
final class DeclarationMatcher {
    private static final List<BiPredicate<DeclarationState, DeclarationState>> FITS = List.of(
            (one, other) -> one.isPublic() && other.isPublic() && one.sameValue(other),
            (one, other) -> one.isPublic() && other.isPublic(),
            DeclarationState::sameValue,
            (one, other) -> true);

    private final List<DeclarationState> said;
    private final List<DeclarationState> mine = new ArrayList<>();
    private final List<DeclarationState> others = new ArrayList<>();
    private final List<ActiveExchange> standings = new ArrayList<>();

    private DeclarationMatcher(List<DeclarationState> said) {
        this.said = said;
        said.forEach(one -> (spokeFirst(one) ? mine : others).add(one));
    }

    /** @param said what stands, in the order it was said */
    static List<ActiveExchange> match(List<DeclarationState> said) {
        return new DeclarationMatcher(said).paired();
    }

    private boolean spokeFirst(DeclarationState one) {
        return one.declaration()
                .declaredBy()
                .equals(said.getFirst().declaration().declaredBy());
    }

    private List<ActiveExchange> paired() {
        FITS.forEach(this::pair);
        mine.forEach(one -> standings.add(new ActiveExchange(one, Optional.empty())));
        others.forEach(one -> standings.add(new ActiveExchange(one, Optional.empty())));
        standings.sort(Comparator.comparingInt(standing -> said.indexOf(standing.first())));
        return standings;
    }

    private void pair(BiPredicate<DeclarationState, DeclarationState> fit) {
        for (Iterator<DeclarationState> left = mine.iterator(); left.hasNext(); ) {
            DeclarationState one = left.next();
            others.stream().filter(other -> fit.test(one, other)).findFirst().ifPresent(other -> {
                left.remove();
                others.remove(other);
                standings.add(standing(one, other));
            });
        }
    }

    private ActiveExchange standing(DeclarationState one, DeclarationState other) {
        DeclarationState earlier = said.indexOf(one) < said.indexOf(other) ? one : other;
        DeclarationState later = earlier == one ? other : one;
        if (one.isPublic() && other.isPublic()) {
            return new ActiveExchange(earlier, Optional.of(later.exchangeId()));
        }
        return new ActiveExchange(earlier.isPublic() || !later.isPublic() ? earlier : later, Optional.empty());
    }
}
