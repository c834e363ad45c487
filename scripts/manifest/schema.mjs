// The part of Microsoft's manifest schemas that a task pane add-in for Excel needs, as data: which
// element stands in which, in what order and how often. Sources: OfficeAppManifestv1.1.xsd and
// TaskPaneAppVersionOverridesV1_0.xsd as documented in [MS-OWEMXML] sections 5.2 and 5.7.

/** Namespace → prefix in the names below. The base manifest has none. */
export const NAMESPACES = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov:",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt:",
};

/**
 * Element → its children in their order. "Id" is needed once, "Id?" at most once, "Id+" at least
 * once, "Id*" any number of times. An element that is not listed has no children. Some that Microsoft
 * leaves optional are needed here: the icons, SupportUrl, GetStarted and the commands.
 */
export const CHILDREN = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "ov:VersionOverrides",
  ],
  DisplayName: ["Override*"],
  Description: ["Override*"],
  IconUrl: ["Override*"],
  HighResolutionIconUrl: ["Override*"],
  SupportUrl: ["Override*"],
  AppDomains: ["AppDomain+"],
  Hosts: ["Host+"],
  Requirements: ["Sets?", "Methods?"],
  Sets: ["Set+"],
  Methods: ["Method+"],
  DefaultSettings: ["SourceLocation"],
  SourceLocation: ["Override*"],
  "ov:VersionOverrides": [
    "ov:Description?",
    "ov:Requirements?",
    "ov:Hosts",
    "ov:Resources",
    "ov:WebApplicationInfo?",
    "ov:EquivalentAddins?",
  ],
  "ov:Requirements": ["bt:Sets?", "bt:Methods?"],
  "bt:Sets": ["bt:Set+"],
  "ov:Hosts": ["ov:Host+"],
  "ov:Host": ["ov:DesktopFormFactor"],
  "ov:DesktopFormFactor": ["ov:GetStarted", "ov:FunctionFile?", "ov:ExtensionPoint+"],
  "ov:GetStarted": ["ov:Title", "ov:Description", "ov:LearnMoreUrl"],
  "ov:ExtensionPoint": ["ov:OfficeTab"],
  "ov:OfficeTab": ["ov:Group+"],
  "ov:Group": ["ov:Label", "ov:Icon", "ov:Control+"],
  "ov:Icon": ["bt:Image+"],
  "ov:Control": ["ov:Label", "ov:Supertip", "ov:Icon", "ov:Action", "ov:Enabled?"],
  "ov:Supertip": ["ov:Title", "ov:Description"],
  "ov:Action": ["ov:TaskpaneId?", "ov:SourceLocation", "ov:Title?"],
  "ov:Resources": ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  "bt:Images": ["bt:Image+"],
  "bt:Urls": ["bt:Url+"],
  "bt:ShortStrings": ["bt:String+"],
  "bt:LongStrings": ["bt:String+"],
  "bt:Image": ["bt:Override*"],
  "bt:Url": ["bt:Override*"],
  "bt:String": ["bt:Override*"],
};

/** Element with a `resid` → the section of the resources that it refers to. */
export const REFERS_TO = {
  "bt:Image": "bt:Images",
  "ov:SourceLocation": "bt:Urls",
  "ov:LearnMoreUrl": "bt:Urls",
  "ov:FunctionFile": "bt:Urls",
  "ov:Label": "bt:ShortStrings",
  "ov:Title": "bt:ShortStrings",
  "ov:Description": "bt:LongStrings",
};

/** Most characters of a text, by the element that holds it or by its section of the resources. */
export const LONGEST_TEXT = {
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
};
