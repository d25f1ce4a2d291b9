package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.MathContext;
import java.util.Optional;
import org.mutuality.payment.bounds.Bounds;
import org.mutuality.payment.bounds.BoundsQueries;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.budget.RateBound;

/**
 * Plausible rates of a conversion in a country: close to the last one between the same currencies; of the first one, close to
 * the rough rates in the bounds of both.
 */
@ApplicationScoped
class ConversionRateBounds {
    private final ConversionQueries conversions;
    private final BoundsQueries bounds;

    ConversionRateBounds(ConversionQueries conversions, BoundsQueries bounds) {
        this.conversions = conversions;
        this.bounds = bounds;
    }

    /** Empty when no bounds are known for one of the currencies. */
    Optional<RateBound> of(String country, Conversion conversion) {
        String sold = conversion.sold().currency();
        String bought = conversion.bought().currency();
        return bounds.inForce(country, sold)
                .flatMap(ofSold -> bounds.inForce(country, bought)
                        .map(ofBought -> conversions
                                .lastRate(country, sold, bought)
                                .map(last ->
                                        RateBound.ofLast(last, Math.min(ofSold.ratePercent(), ofBought.ratePercent())))
                                .orElseGet(() -> rough(ofSold, ofBought))));
    }

    private static RateBound rough(Bounds ofSold, Bounds ofBought) {
        return RateBound.ofRough(ofBought.perDollar().divide(ofSold.perDollar(), MathContext.DECIMAL64));
    }
}
