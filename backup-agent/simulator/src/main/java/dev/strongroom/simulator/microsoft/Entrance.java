package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.control.Control;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.Service;
import dev.strongroom.simulator.microsoft.login.Login;
import java.util.List;

/** Tells Graph's requests from those to the login and to the simulator itself. */
record Entrance(Service graph, Login login, Control control) implements Service {
    @Override
    public Served serve(Request request) {
        List<String> path = request.path();
        try {
            if (!path.isEmpty() && path.getFirst().equals("_sim")) {
                return Served.of(control.answer(request));
            }
            if (login.handles(request)) {
                return Served.of(login.token(request));
            }
            if (path.isEmpty() || !path.getFirst().equals("v1.0")) {
                throw GraphException.badRequest("Invalid version: " + (path.isEmpty() ? "" : path.getFirst()));
            }
            return graph.serve(request.at(path.subList(1, path.size())));
        } catch (GraphException e) {
            return Served.of(e.answer(request));
        }
    }
}
