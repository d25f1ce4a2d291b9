package org.mutuality.journal.exchange.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Matches the declarations of one family with those of the other about the same help. Private declarations are matched too, so
 * that the help counts once, but last: what the other family sees must not depend on them.
 */
final class DeclarationMatcher {
    private static final List<BiPredicate<DeclarationState, DeclarationState>> FITS = List.of(
            (one, other) -> one.isPublic() && other.isPublic() && one.sameValue(other),
            (one, other) -> one.isPublic() && other.isPublic(),
            DeclarationState::sameValue,
            (one, other) -> true);

    private final List<DeclarationState> declarations;
    private final List<DeclarationState> mine = new ArrayList<>();
    private final List<DeclarationState> others = new ArrayList<>();
    private final List<ActiveExchange> exchanges = new ArrayList<>();

    private DeclarationMatcher(List<DeclarationState> declarations) {
        this.declarations = declarations;
        declarations.forEach(one -> (isBySameFamilyAsFirst(one) ? mine : others).add(one));
    }

    /** @param declarations those that are not withdrawn, in the order they were made */
    static List<ActiveExchange> match(List<DeclarationState> declarations) {
        return new DeclarationMatcher(declarations).matchAll();
    }

    private boolean isBySameFamilyAsFirst(DeclarationState one) {
        return one.declaration()
                .declaredBy()
                .equals(declarations.getFirst().declaration().declaredBy());
    }

    private List<ActiveExchange> matchAll() {
        FITS.forEach(this::pair);
        mine.forEach(one -> exchanges.add(new ActiveExchange(one, Optional.empty())));
        others.forEach(one -> exchanges.add(new ActiveExchange(one, Optional.empty())));
        exchanges.sort(Comparator.comparingInt(exchange -> declarations.indexOf(exchange.first())));
        return exchanges;
    }

    private void pair(BiPredicate<DeclarationState, DeclarationState> fit) {
        for (Iterator<DeclarationState> left = mine.iterator(); left.hasNext(); ) {
            DeclarationState one = left.next();
            others.stream().filter(other -> fit.test(one, other)).findFirst().ifPresent(other -> {
                left.remove();
                others.remove(other);
                exchanges.add(exchange(one, other));
            });
        }
    }

    private ActiveExchange exchange(DeclarationState one, DeclarationState other) {
        DeclarationState earlier = declarations.indexOf(one) < declarations.indexOf(other) ? one : other;
        DeclarationState later = earlier == one ? other : one;
        if (one.isPublic() && other.isPublic()) {
            return new ActiveExchange(earlier, Optional.of(later.exchangeId()));
        }
        return new ActiveExchange(earlier.isPublic() || !later.isPublic() ? earlier : later, Optional.empty());
    }
}
