package dev.strongroom.console.navigation;

import dev.strongroom.console.agents.OpenAccount;
import dev.strongroom.console.background.Background;

/** What a screen's view model works with: the open account, and the way to do, to go and to tell. */
public record Workspace(OpenAccount account, Background background, Navigator navigator, Announcer announcer) {}
