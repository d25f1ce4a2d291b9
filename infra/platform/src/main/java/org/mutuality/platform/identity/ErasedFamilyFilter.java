package org.mutuality.platform.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.mutuality.platform.directory.ErasedFamilies;

/**
 * Refuses every request of a family that was erased with 404, whatever it is for: its account may still sign in until an
 * administrator has deleted it.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class ErasedFamilyFilter implements ContainerRequestFilter {
    private final CurrentUser caller;
    // Filters are created at build time, before the configuration is known.
    private final Instance<ErasedFamilies> erased;

    @Inject
    public ErasedFamilyFilter(CurrentUser caller, Instance<ErasedFamilies> erased) {
        this.caller = caller;
        this.erased = erased;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (erased.isResolvable()
                && !erased.get().isEmpty()
                && caller.ownFamilyId().filter(erased.get()::contains).isPresent()) {
            throw CurrentUser.notFound();
        }
    }
}
