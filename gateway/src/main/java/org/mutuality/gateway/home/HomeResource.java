package org.mutuality.gateway.home;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Home page and sign-in of browsers. */
@Path("/")
public class HomeResource {

    /**
     * Returns the home page.
     *
     * @return HTML
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        return Templates.home();
    }

    /**
     * Signs a browser in. The browser is redirected to the pages of Keycloak and, once signed in, to the home page.
     *
     * @return redirect
     */
    @GET
    @Path("sign-in")
    public Response signedIn() {
        // As text it stays relative; from a URI an absolute address would be made by the Host header.
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "/")
                .build();
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance home();

        private Templates() {}
    }
}
