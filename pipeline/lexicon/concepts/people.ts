import { words } from "../wordLists.ts"

/** Words of the federal government and of its agents. */
export const federal =
  "immigration ice federal customs feds deportation homeland administration agents agency washington enforcement cbp"

/** Those to whom information is given by who works with them: it is also given to immigrants, about their rights. */
export const receivers =
  "ice agents agency agencies authorities officials officers feds cbp dhs administration government washington homeland customs"

/** Those whom the matter is about. */
export const migrants =
  "immigrant immigrants migrant migrants undocumented unauthorized illegal illegally aliens noncitizens refugees families"

/** Those for whom a city does something, be it against immigration agents. */
export const helped =
  words(`${migrants} resident residents people person them us me him her anyone everyone someone those student students victim
    victims neighbor neighbors parent parents child children kids family community communities lawyer lawyers attorney
    attorneys group groups organization organizations nonprofit nonprofits advocates worker workers tenants survivors
    patients citizens americans newcomers clients youth women men schools churches congress lawmakers legislators whether
    protest protests rally rallies march vigil lawsuit`)
